using BackOffice.Engine.Events;
using BackOffice.Engine.Importing;
using BackOffice.Formats;
using BackOffice.Formats.Importing;
using BackOffice.Schedule.Changes;
using NodaTime;

namespace BackOffice.Web.CommandLine;

/// <summary>An import's report as text: what the file holds, what was assumed, what comes of it.</summary>
internal static class ImportText
{
    internal static void Print(ImportReport report, string slug, TextWriter to)
    {
        var program = report.Program;
        to.WriteLine($"{program.Sessions.Count + program.Talks.Count} sessions and talks at the top level, {program.Sessions.Sum(it => it.Talks.Count)} talks in sessions, "
            + $"{program.People.Count} people, {program.Rooms.Count} rooms.");
        foreach (var session in program.Sessions)
        {
            to.WriteLine($"  line {session.Line}: {Names.Of(session.Kind)} session “{session.Title}”, {When(session.Start, session.Room)}, {PlaceText.Of(session.Duration)}");
            foreach (var talk in session.Talks) to.WriteLine($"    line {talk.Line}: “{talk.Title}”, {PlaceText.Of(talk.Duration)}");
        }
        foreach (var talk in program.Talks)
        {
            to.WriteLine($"  line {talk.Line}: {Names.Of(talk.Kind)} “{talk.Title}”, {When(talk.Start, talk.Room)}, {PlaceText.Of(talk.Duration)}, speakers: {Speakers(talk, program)}");
        }
        foreach (var remark in report.Remarks) to.WriteLine(remark.Line > 0 ? $"Line {remark.Line}: {remark.Sentence}" : remark.Sentence);
        foreach (var step in report.Import.Review.Items.Where(it => it.Kind != ImportItemKind.Added)) to.WriteLine($"{(step.Chosen ? Taken(step.Kind) : "Left as it is here")}: “{step.Title}”, {step.Side}: {Short(step.Ours)} → {Short(step.Theirs)}");
        if (report.Import.Review.Kept > 0) to.WriteLine($"{report.Import.Review.Kept} changes of the committee stay: the file says of these what it said before.");
        foreach (var finding in report.Findings) to.WriteLine($"{finding.Severity}: {finding.Sentence}");
        to.WriteLine(Result(report, slug));
    }

    private static string Result(ImportReport report, string slug) => report switch
    {
        { IsDryRun: true } => $"A dry run: nothing was changed. It would take {report.Commands} commands{(report.OpensConference ? $" and open the conference {slug}" : "")}.",
        { Commands: 0, OpensConference: false } => "Everything was there already; nothing was changed.",
        _ => $"{(report.OpensConference ? $"Opened {slug} and imported" : "Imported")} as one change of {report.Commands} commands.",
    };

    private static string Taken(ImportItemKind kind) => kind switch
    {
        ImportItemKind.Moved => "Moved",
        ImportItemKind.Withdrawn => "Withdrawn",
        _ => "Changed",
    };

    private static string Short(string text) => text.Length == 0 ? "nothing" : text.Length > 80 ? $"{text[..80]}…".ReplaceLineEndings(" ") : text.ReplaceLineEndings(" ");

    private static string When(LocalDateTime? start, string? room) => (start, room) switch
    {
        ({ } time, { } place) => $"{PlaceText.Of(time)}, {place}",
        ({ } time, null) => PlaceText.Of(time),
        _ => "unscheduled",
    };

    private static string Speakers(ImportedTalk talk, ImportedProgram program) =>
        talk.Speakers.Count == 0 ? "none" : string.Join(", ", talk.Speakers.Select(key => program.People.First(person => person.Key == key).Name));
}
