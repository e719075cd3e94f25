namespace BackOffice.Formats;

/// <summary>What a file of a program is written in.</summary>
public enum FileFormat
{
    /// <summary>The text of a schedule page.</summary>
    Listing,

    /// <summary>The XML of frab and pretalx, <c>schedule.xml</c>.</summary>
    FrabXml,

    /// <summary>The JSON of frab and pretalx, <c>schedule.json</c>.</summary>
    FrabJson,

    /// <summary>What pretalx's API answers: submissions, talks, slots or speakers.</summary>
    PretalxApi,

    /// <summary>What Sessionize's API answers: All, GridSmart, Sessions or Speakers.</summary>
    Sessionize,

    /// <summary>A calendar (RFC 5545).</summary>
    ICalendar,

    /// <summary>A table of values with separators between them.</summary>
    Csv,

    /// <summary>A workbook of Excel.</summary>
    Xlsx,

    /// <summary>The back office's own <c>program.json</c>.</summary>
    ProgramJson,
}
