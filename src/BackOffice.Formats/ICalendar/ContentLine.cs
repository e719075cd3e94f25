namespace BackOffice.Formats.ICalendar;

/// <summary>A line of a calendar (RFC 5545 §3.1), put together again where it was folded.</summary>
/// <param name="Line">The line of the file that it begins in, counted from 1.</param>
/// <param name="Name">The name of the property, in capitals.</param>
/// <param name="Parameters">What stands between the name and the colon, by name in capitals.</param>
/// <param name="Value">What stands behind the colon, as it is written.</param>
internal sealed record ContentLine(int Line, string Name, IReadOnlyDictionary<string, string> Parameters, string Value)
{
    private static readonly Dictionary<string, string> None = [];

    /// <summary>The parameter of that name; empty where there is none.</summary>
    internal string Parameter(string name) => Parameters.GetValueOrDefault(name, "");

    /// <summary>The parameter of that name, without the circumflexes before what means something (RFC 6868).</summary>
    internal string ParameterText(string name) => Unescaped(Parameter(name), '^', it => it switch { 'n' => '\n', '\'' => '"', _ => it });

    /// <summary>The line that a text is; null where it has no name before a colon.</summary>
    internal static ContentLine? Of(int line, string text)
    {
        var name = 0;
        while (name < text.Length && (char.IsAsciiLetterOrDigit(text[name]) || text[name] == '-')) name++;
        if (name == 0 || name == text.Length || text[name] is not (':' or ';')) return null;
        if (text[name] == ':') return new(line, text[..name].ToUpperInvariant(), None, text[(name + 1)..]);
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        var (from, quoted) = (name + 1, false);
        for (var at = from; at < text.Length; at++)
        {
            if (text[at] == '"') quoted = !quoted;
            if (quoted || text[at] is not (':' or ';')) continue;
            var equals = text.IndexOf('=', from, at - from);
            if (equals > 0) parameters.TryAdd(text[from..equals].ToUpperInvariant(), text[(equals + 1)..at].Trim('"'));
            if (text[at] == ':') return new(line, text[..name].ToUpperInvariant(), parameters, text[(at + 1)..]);
            from = at + 1;
        }
        return null;
    }

    /// <summary>The value as text, without the backslashes before what means something.</summary>
    internal string Text() => Unescaped(Value, '\\', OfText);

    /// <summary>The values between commas, as texts.</summary>
    internal IEnumerable<string> Texts()
    {
        var from = 0;
        for (var at = 0; at <= Value.Length; at++)
        {
            if (at < Value.Length && Value[at] == '\\') at++;
            else if (at == Value.Length || Value[at] == ',')
            {
                yield return Unescaped(Value[from..at], '\\', OfText).Trim();
                from = at + 1;
            }
        }
    }

    private static char OfText(char letter) => letter is 'n' or 'N' ? '\n' : letter;

    private static string Unescaped(string value, char mark, Func<char, char> meaning)
    {
        if (!value.Contains(mark, StringComparison.Ordinal)) return value;
        var text = new System.Text.StringBuilder(value.Length);
        for (var at = 0; at < value.Length; at++)
        {
            text.Append(value[at] != mark || at + 1 == value.Length ? value[at] : meaning(value[++at]));
        }
        return text.ToString();
    }
}
