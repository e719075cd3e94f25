using BackOffice.Engine.Commands;
using BackOffice.Engine.Live;
using BackOffice.Formats;
using BackOffice.Formats.Importing;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;
using NodaTime;

namespace BackOffice.Engine.Importing;

/// <summary>Brings a file into a conference, as one change set through the same door as every other change; first to look at, step by step, then what was chosen of it.</summary>
public sealed class Importer(CommandSender sender, LivePrograms programs, ImportMemories memories, IClock clock)
{
    private const string DefaultTimeZone = "UTC";

    /// <summary>Reads a file and imports it, or (as a dry run) only says what that would do.</summary>
    /// <param name="file">The file's bytes; read boundedly.</param>
    /// <param name="request">Where it goes, and what is known of it.</param>
    /// <param name="actor">Who imports.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellation">Gives up; nothing is imported then.</param>
    public async Task<ImportOutcome> ImportAsync(
        Stream file, ImportRequest request, Actor actor, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (await TextInput.BytesAsync(file, cancellation: cancellation) is not { } bytes) return new ImportOutcome.Refused(TextInput.TooLarge);
        var outcome = await ReviewAsync(bytes, request, progress, cancellation);
        return outcome is ImportOutcome.Reviewed { Import: var import } ? await ApplyAsync(import, import.Review.Chosen.ToHashSet(), actor, progress, cancellation) : outcome;
    }

    /// <summary>Reads a file and holds it against what is there: what an import would do, for somebody to choose from.</summary>
    /// <param name="file">The file.</param>
    /// <param name="request">Where it goes, and what is known of it.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<ImportOutcome> ReviewAsync(
        ReadOnlyMemory<byte> file, ImportRequest request, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        var today = clock.GetCurrentInstant().InUtc().Date;
        switch (ProgramFile.Read(file, new ReadOptions(today, request.Year, request.Format, request.Columns)))
        {
            case ReadResult.Refused { Sentence: var reason, Line: var line }:
                return new ImportOutcome.Refused(line is null ? reason : $"line {line}: {reason}");
            case ReadResult.Read { Program: var imported, Format: var format } read:
                var remarks = read.Remarks.ToList();
                var before = (await programs.OpenAsync(request.Slug, cancellation))?.Now ?? Program.Empty;
                var opening = before.IsOpen ? null : Opening(request, imported, today, remarks);
                var rehearsal = new Rehearsal(before);
                if (opening is not null && rehearsal.Try(opening) is { } cannotOpen) return new ImportOutcome.Refused(cannotOpen.Sentence);
                var (source, memory) = await memories.FindAsync(before.IsOpen ? before.Conference.Id : null, imported, request, cancellation);
                var reconciling = new StageProgress(progress, ImportStage.Reconciling, Reconciliation.EntriesOf(imported), cancellation);
                var review = Reconciliation.Of(imported, rehearsal.Program, memory ?? ImportMemory.None, Guid.CreateVersion7, reconciling.Next);
                return new ImportOutcome.Reviewed(new(request, imported, format, [.. remarks.OrderBy(remark => remark.Line)], before, opening, review, source, memory is not null));
            default:
                throw new InvalidOperationException("A file is read or refused.");
        }
    }

    /// <summary>Takes some of the steps of an import, as one change, or (as a dry run) only says what that would do.</summary>
    /// <param name="import">What was looked at.</param>
    /// <param name="chosen">The keys of the steps.</param>
    /// <param name="actor">Who imports.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellation">Gives up; nothing is imported then.</param>
    public async Task<ImportOutcome> ApplyAsync(
        ReviewedImport import, IReadOnlySet<string> chosen, Actor actor, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        var commands = import.Commands(chosen);
        var (findings, refusal) = import.Rehearse(chosen, actor.Limits, new StageProgress(progress, ImportStage.Trying, commands.Count, cancellation).Next);
        if (refusal is not null) return new ImportOutcome.Refused(refusal.Sentence, refusal.Kind);
        var report = new ImportReport(import, import.Opening is null ? commands.Count : commands.Count - 1, findings.Caused, import.Request.DryRun);
        if (import.Request.DryRun) return new ImportOutcome.Done(report);
        // What the source said is remembered even where nothing is left to change.
        if (actor.RefuseBelow(Role.Editor) is { } forbidden) return new ImportOutcome.Refused(forbidden.Sentence, forbidden.Kind);
        var mark = new ImportMark(import.Source, import.Review.Memory);
        if (commands.Count == 0)
        {
            await memories.KeepAsync(import.Before.Conference.Id, mark, cancellation);
            return new ImportOutcome.Done(report);
        }
        using var watch = new CommitWatch((stage, done, all) => StageProgress.Tell(progress, StageOf(stage), done, all), cancellation);
        return await sender.SendAsync(SetOf(import, commands, actor, mark) with { Watch = watch }, watch.Token) switch
        {
            Outcome.Committed { Answer.Revision: var revision } => new ImportOutcome.Done(report with { Revision = revision }),
            Outcome.Refused { Refusal: var refused } => new ImportOutcome.Refused(refused.Sentence, refused.Kind),
            _ => new ImportOutcome.Refused("Somebody changed the same things while the file was looked at; look at it again.", RefusalKind.Rule),
        };
    }

    private static ImportStage StageOf(CommitStage stage) => stage switch
    {
        CommitStage.Deciding => ImportStage.Deciding,
        CommitStage.Writing => ImportStage.Writing,
        _ => ImportStage.Committing,
    };

    private static OpenConference Opening(ImportRequest request, ImportedProgram imported, LocalDate today, List<ImportRemark> remarks)
    {
        void Assume(string sentence) => remarks.Add(new ImportRemark(0, RemarkKind.Assumed, sentence));
        var (name, zone) = (request.Name ?? imported.Name, request.TimeZone ?? imported.TimeZone);
        if (name is null) Assume($"The conference is called “{request.Slug}”, as no --name was given.");
        if (zone is null) Assume($"The times are in {DefaultTimeZone}, as no --time-zone was given.");
        if (imported.FirstDay is null) Assume("The file names no day, so the conference is opened for today.");
        var first = imported.FirstDay ?? today;
        return new(request.Slug, name ?? request.Slug, zone ?? DefaultTimeZone, first, imported.LastDay ?? first, new(Guid.CreateVersion7()));
    }

    // What is there is changed only as it was when somebody looked.
    private static ChangeSet SetOf(ReviewedImport import, IEnumerable<ScheduleCommand> commands, Actor actor, ImportMark mark) => new(
        import.Request.Slug,
        new CommandId(Guid.CreateVersion7()),
        commands.Select(command => new Proposal(command, new CommandId(Guid.CreateVersion7()), Seen(command, import.Before))).ToValueList(),
        actor with { Surface = Surface.Import },
        $"Import of {import.Request.FileName}",
        Imported: mark);

    private static long? Seen(ScheduleCommand command, Program before) =>
        before.IsOpen && command.Touches[0].Subject is { Type: SubjectType.Talk or SubjectType.Session or SubjectType.Person } thing && before.VersionOf(thing) is > 0 and var version ? version : null;
}
