namespace BackOffice.Engine.Publishing;

/// <summary>What the files of a snapshot are called by the format they are in, on the command line; a format that is also read is called the same there.</summary>
public static class ArtefactNames
{
    private static readonly (string Format, string File)[] Files =
    [
        ("json", "program.json"), ("frab-xml", "schedule.xml"), ("frab-json", "schedule.json"), ("ical", "program.ics"), ("csv", "program.csv"), ("json-ld", "program.jsonld"), ("html", "program.html"),
    ];

    /// <summary>All formats, as a sentence lists them.</summary>
    public static string All => string.Join(", ", Files.Select(it => it.Format));

    /// <summary>The name of the file in a format; null where there is no such format.</summary>
    public static string? FileOf(string format) => Files.FirstOrDefault(it => it.Format == format).File;
}
