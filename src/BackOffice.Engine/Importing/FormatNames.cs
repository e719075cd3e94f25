using BackOffice.Formats;

namespace BackOffice.Engine.Importing;

/// <summary>What formats are called in the outside contract, by the command line and over HTTP.</summary>
public static class FormatNames
{
    private static readonly (FileFormat Format, string Name)[] Names =
    [
        (FileFormat.Listing, "listing"), (FileFormat.FrabXml, "frab-xml"), (FileFormat.FrabJson, "frab-json"), (FileFormat.PretalxApi, "pretalx"), (FileFormat.Sessionize, "sessionize"),
        (FileFormat.ICalendar, "ical"), (FileFormat.Csv, "csv"), (FileFormat.Xlsx, "xlsx"), (FileFormat.ProgramJson, "json"),
    ];

    /// <summary>All names, as a sentence lists them.</summary>
    public static string All => string.Join(", ", Names.Select(it => it.Name));

    /// <summary>The name of a format.</summary>
    public static string Of(FileFormat format) => Names.First(it => it.Format == format).Name;

    /// <summary>The format of a name; null where there is none.</summary>
    public static FileFormat? Read(string? name) => Names.Where(it => it.Name == name).Select(it => (FileFormat?)it.Format).FirstOrDefault();
}
