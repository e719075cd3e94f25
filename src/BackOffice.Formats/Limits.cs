namespace BackOffice.Formats;

/// <summary>
/// The longest texts that the schedule's commands take, in characters. Readers cut what is longer, and say so, so that one
/// overlong text does not stop a whole import; a test holds these against the commands.
/// </summary>
internal static class Limits
{
    internal const int Title = 500;
    internal const int Affiliation = 500;
    internal const int Name = 200;
    internal const int Text = 50_000;

    /// <summary>The text, cut to a length without tearing a character apart.</summary>
    internal static string Cut(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)].TrimEnd();
}
