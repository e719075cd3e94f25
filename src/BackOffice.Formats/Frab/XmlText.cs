using System.Xml;
using System.Xml.Linq;

namespace BackOffice.Formats.Frab;

/// <summary>Reads XML of others: without document types or anything from outside, bounded in depth and size.</summary>
internal static class XmlText
{
    private const int Deepest = 64;
    private const int MostNodes = 2_000_000;

    private static XmlReaderSettings Settings => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        MaxCharactersInDocument = TextInput.MaxBytes,
        MaxCharactersFromEntities = 1,
    };

    /// <summary>The document, or a refusal with the line at which it is none.</summary>
    internal static (XDocument? Document, ReadResult.Refused? Refusal) Parse(string text)
    {
        text = WithoutDeclaration(text);
        try
        {
            if (TooMuch(text) is { } refusal) return (null, refusal);
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            return (XDocument.Load(reader, LoadOptions.SetLineInfo), null);
        }
        catch (XmlException wrong)
        {
            var line = wrong.LineNumber > 0 ? wrong.LineNumber : (int?)null;
            return (null, new(text.Contains("<!DOCTYPE", StringComparison.Ordinal) ? "XML with a document type is not read." : "This is no XML that can be read.", line));
        }
        catch (ArgumentException)
        {
            // Names and characters that no document may hold, which the reader lets pass.
            return (null, new("This is no XML that can be read."));
        }
    }

    // It says how the bytes were to be read, which they are by now, and may only stand at the very beginning, where it often does not.
    private static string WithoutDeclaration(string text)
    {
        var begin = text.AsSpan().TrimStart();
        if (!begin.StartsWith("<?xml ", StringComparison.Ordinal) || begin.IndexOf("?>", StringComparison.Ordinal) is not (> 0 and var end)) return text;
        var rest = text.Length - begin.Length + end + 2;
        return $"{new string('\n', text.AsSpan(0, rest).Count('\n'))}{text[rest..]}";
    }

    private static ReadResult.Refused? TooMuch(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), Settings);
        var nodes = 0;
        while (reader.Read())
        {
            var line = ((IXmlLineInfo)reader).LineNumber;
            if (reader.Depth > Deepest) return new($"This XML is nested more than {Deepest} deep, and is not read.", line);
            if ((nodes += 1 + reader.AttributeCount) > MostNodes) return new($"This XML holds more than {MostNodes} parts, the most that is read.", line);
        }
        return null;
    }

    /// <summary>The line that an element begins in.</summary>
    internal static int Line(this XElement element) => ((IXmlLineInfo)element).LineNumber;

    /// <summary>The text of the first child of that name; empty where there is none.</summary>
    internal static string Text(this XElement element, string name) => Child(element, name)?.Value ?? "";

    /// <summary>The first child of that name, in whatever namespace.</summary>
    internal static XElement? Child(this XElement element, string name) => element.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    /// <summary>The children of that name, in whatever namespace.</summary>
    internal static IEnumerable<XElement> Children(this XElement element, string name) => element.Elements().Where(child => child.Name.LocalName == name);

    /// <summary>The attribute of that name; empty where there is none.</summary>
    internal static string Said(this XElement element, string name) => element.Attribute(name)?.Value ?? "";
}
