using BackOffice.Engine.Commands;
using BackOffice.Engine.Live;
using BackOffice.Formats;
using BackOffice.Formats.Importing;
using BackOffice.Formats.Listing;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;
using NodaTime;

namespace BackOffice.Engine.Importing;

/// <summary>Brings a file into a conference, as one change set through the same door as every other change.</summary>
public sealed class Importer(CommandSender sender, LivePrograms programs, IClock clock)
{
    private const string DefaultTimeZone = "UTC";

    /// <summary>Reads a file and imports it, or (as a dry run) only says what that would do.</summary>
    /// <param name="file">The file's bytes; read boundedly.</param>
    /// <param name="request">Where it goes, and what is known of it.</param>
    /// <param name="actor">Who imports.</param>
    /// <param name="cancellation">Gives up; nothing is imported then.</param>
    public async Task<ImportOutcome> ImportAsync(Stream file, ImportRequest request, Actor actor, CancellationToken cancellation = default)
    {
        var today = clock.GetCurrentInstant().InUtc().Date;
        if (Read(file, new ListingOptions(today, request.Year), out var imported, out var remarks) is { } unreadable) return new ImportOutcome.Refused(unreadable);

        var before = (await programs.OpenAsync(request.Slug, cancellation))?.Now ?? Program.Empty;
        var opening = before.IsOpen ? null : Opening(request, imported!, today, remarks);
        var rehearsal = new Rehearsal(before);
        if (opening is not null && rehearsal.Try(opening) is { } cannotOpen) return new ImportOutcome.Refused(cannotOpen.Sentence);
        var plan = ImportPlan.For(imported!, rehearsal.Program, Guid.CreateVersion7);
        foreach (var command in plan)
        {
            if (rehearsal.Try(command) is { } refusal) return new ImportOutcome.Refused(refusal.Sentence);
        }
        if (rehearsal.RefusedByRule is { } ruled) return new ImportOutcome.Refused(ruled.Sentence);
        var report = new ImportReport(imported!, [.. remarks.OrderBy(remark => remark.Line)], opening is not null, plan.Count, rehearsal.Difference.Caused, request.DryRun);
        if (request.DryRun || (opening is null && plan.Count == 0)) return new ImportOutcome.Done(report);

        IEnumerable<ScheduleCommand> commands = opening is null ? plan : plan.Prepend(opening);
        return await sender.SendAsync(SetOf(request, commands, actor), cancellation) switch
        {
            Outcome.Committed => new ImportOutcome.Done(report),
            Outcome.Refused { Refusal.Sentence: var sentence } => new ImportOutcome.Refused(sentence),
            _ => new ImportOutcome.Refused("Somebody changed the same things while the file was read; import it again."),
        };
    }

    /// <returns>Why the file can't be read, or null.</returns>
    private static string? Read(Stream file, ListingOptions options, out ImportedProgram? program, out List<ImportRemark> remarks)
    {
        (program, remarks) = (null, []);
        switch (TextInput.Read(file))
        {
            case TextResult.Refused { Sentence: var sentence }:
                return sentence;
            case TextResult.Text text:
                remarks.AddRange(text.Remarks);
                switch (ListingReader.Read(text.Value, options))
                {
                    case ReadResult.Read read:
                        program = read.Program;
                        remarks.AddRange(read.Remarks);
                        return null;
                    case ReadResult.Refused { Sentence: var reason, Line: var line }:
                        return line is null ? reason : $"line {line}: {reason}";
                }
                break;
        }
        return "The file can't be read.";
    }

    private static OpenConference Opening(ImportRequest request, ImportedProgram imported, LocalDate today, List<ImportRemark> remarks)
    {
        void Assume(string sentence) => remarks.Add(new ImportRemark(0, RemarkKind.Assumed, sentence));
        if (request.Name is null) Assume($"The conference is called “{request.Slug}”, as no --name was given.");
        if (request.TimeZone is null) Assume($"The times are in {DefaultTimeZone}, as no --time-zone was given.");
        if (imported.FirstDay is null) Assume("The file names no day, so the conference is opened for today.");
        var first = imported.FirstDay ?? today;
        return new(request.Slug, request.Name ?? request.Slug, request.TimeZone ?? DefaultTimeZone, first, imported.LastDay ?? first, new(Guid.CreateVersion7()));
    }

    private static ChangeSet SetOf(ImportRequest request, IEnumerable<ScheduleCommand> commands, Actor actor) => new(
        request.Slug,
        new CommandId(Guid.CreateVersion7()),
        commands.Select(command => new Proposal(command, new CommandId(Guid.CreateVersion7()))).ToValueList(),
        actor with { Surface = Surface.Import },
        $"Import of {request.FileName}");
}
