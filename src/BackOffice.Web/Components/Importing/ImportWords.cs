using System.Globalization;
using BackOffice.Engine.Importing;
using BackOffice.Formats;
using BackOffice.Formats.Importing;

namespace BackOffice.Web.Components.Importing;

/// <summary>The words for imports.</summary>
internal static class ImportWords
{
    internal static string Of(FileFormat format) => format switch
    {
        FileFormat.Listing => "Listing text",
        FileFormat.FrabXml => "frab XML",
        FileFormat.FrabJson => "frab JSON",
        FileFormat.PretalxApi => "pretalx API",
        FileFormat.Sessionize => "Sessionize",
        FileFormat.ICalendar => "Calendar",
        FileFormat.Csv => "Table (CSV)",
        FileFormat.Xlsx => "Table (XLSX)",
        _ => "Our own JSON",
    };

    internal static string Of(RemarkKind kind) => kind switch
    {
        RemarkKind.Assumed => "Assumed",
        RemarkKind.NotUnderstood => "Not understood",
        RemarkKind.Dropped => "Left out",
        _ => "Breaks off",
    };

    internal static string Of(ImportItemKind kind) => kind switch
    {
        ImportItemKind.Added => "New",
        ImportItemKind.Changed => "Changed at the source",
        ImportItemKind.Moved => "Moved at the source",
        ImportItemKind.Withdrawn => "Gone from the source",
        _ => "The committee says otherwise",
    };

    internal static string Help(ImportItemKind kind) => kind switch
    {
        ImportItemKind.Added => "what the conference does not have yet",
        ImportItemKind.Withdrawn => "withdrawn, and off the timetable",
        ImportItemKind.Collision => "ours stays, unless you choose the file’s",
        _ => "and left alone here",
    };

    internal static string Tone(ImportItemKind kind) => kind switch
    {
        ImportItemKind.Added => "good",
        ImportItemKind.Collision => "warning",
        ImportItemKind.Withdrawn => "error",
        _ => "accent",
    };

    // What asks for a decision comes first.
    internal static int Order(ImportItemKind kind) => kind switch
    {
        ImportItemKind.Collision => 0,
        ImportItemKind.Withdrawn => 1,
        ImportItemKind.Moved => 2,
        ImportItemKind.Changed => 3,
        _ => 4,
    };

    internal static string Of(ImportProgress at) => at.Stage switch
    {
        ImportStage.Reconciling => $"Holding {at.Done:N0} of {at.All:N0} entries against what is there…",
        ImportStage.Trying => $"Trying {at.Done:N0} of {at.All:N0} commands…",
        ImportStage.Deciding => $"Deciding {at.Done:N0} of {at.All:N0} commands…",
        ImportStage.Writing => $"Writing {at.Done:N0} of {at.All:N0} rows, which nobody sees yet…",
        _ => "Committing it as one change…",
    };

    internal static string Received(int bytes, int all) => all < 100_000 ? "Receiving the file…" : string.Create(CultureInfo.InvariantCulture, $"Receiving {bytes / 1e6:0.0} of {all / 1e6:0.0} MB…");

    internal static string OfSide(string side) => side switch
    {
        "placement" => "place",
        "order" => "order of its talks",
        "status" => "",
        _ => side,
    };

    internal static string Holds(ImportedProgram program)
    {
        var (talks, sessions) = (program.Talks.Count + program.Sessions.Sum(it => it.Talks.Count), program.Sessions.Count);
        return $"It holds {talks} {(talks == 1 ? "talk" : "talks")}, {sessions} {(sessions == 1 ? "session" : "sessions")}, {program.People.Count} people, {program.Rooms.Count} rooms"
            + (program.FirstDay is { } first ? $", from {first:d MMMM uuuu}{(program.LastDay is { } last && last != first ? $" to {last:d MMMM uuuu}" : "")}." : ".");
    }
}
