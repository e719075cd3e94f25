using System.Text;
using System.Text.RegularExpressions;

namespace BackOffice.Formats.Frab;

/// <summary>Heeds what XML says of its own encoding, where its bytes are not in UTF-8.</summary>
internal static partial class XmlEncoding
{
    private const int LongestDeclaration = 200;

    /// <summary>The text of the bytes in the encoding that its declaration names; as it was taken, where it names none that is known or needs none.</summary>
    internal static TextResult.Text Of(ReadOnlySpan<byte> bytes, TextResult.Text taken)
    {
        if (taken.Remarks.Count == 0) return taken;
        var name = Declared().Match(taken.Value[..Math.Min(taken.Value.Length, LongestDeclaration)]).Groups[1].Value;
        return Find(name) is { IsSingleByte: true } encoding ? new(encoding.GetString(bytes), []) : taken;
    }

    private static Encoding? Find(string name)
    {
        if (name.Length == 0) return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^\s*<\?xml\s[^<>]*?encoding\s*=\s*[""']([A-Za-z0-9._-]+)[""']")]
    private static partial Regex Declared();
}
