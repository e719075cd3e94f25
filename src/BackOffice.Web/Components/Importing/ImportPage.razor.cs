using BackOffice.Engine.Importing;
using BackOffice.Engine.Live;
using BackOffice.Formats;
using BackOffice.Formats.Spreadsheets;
using BackOffice.Schedule.Changes;
using BackOffice.Web.Components.Kit;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace BackOffice.Web.Components.Importing;

/// <summary>A file is read, looked at, and taken: all of it, or what somebody chose.</summary>
public sealed partial class ImportPage
{
    private TakenFile? file;
    private ReviewedImport? import;
    private IReadOnlyList<string> sources = [];
    private TableGuess.Guessed? table;
    private ColumnMapping? columns;
    private FileFormat? recognised;
    private FileFormat? format;
    private string? source;
    private Limits? limits;
    private bool busy;
    private CancellationTokenSource? stopping;
    private string undertaking = "";
    private string doing = "";
    private double? share;
    private string? fault;
    private long? done;

    [Inject]
    private Importer Importer { get; set; } = null!;

    [Inject]
    private ImportMemories Memories { get; set; } = null!;

    [Inject]
    private MemberCommands Commands { get; set; } = null!;

    [Inject]
    private ToastQueue Toasts { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnProgramAsync(IReadOnlyList<Advance> steps)
    {
        if (steps.Count == 0) sources = [.. (await Memories.ReadAsync(Program!.Conference.Id)).Keys];
    }

    private async Task TakeAsync(InputFileChangeEventArgs chosen)
    {
        (file, import, fault, done, recognised, format, source, table, columns) = (null, null, null, null, null, null, null, null, null);
        if (chosen.File.Size > TextInput.MaxBytes)
        {
            fault = TextInput.TooLarge;
            return;
        }
        await DoAsync("Receiving the file…", async () =>
        {
            await using var stream = chosen.File.OpenReadStream(TextInput.MaxBytes);
            var size = (int)chosen.File.Size;
            file = new(chosen.File.Name, (await TextInput.BytesAsync(stream, taken => Tell(ImportWords.Received(taken, size), taken, size), stopping!.Token))!);
            recognised = FileFormats.Recognise(file.Bytes);
            await LookAtColumnsAsync();
            await LookAsync();
        });
    }

    private Task ReadAsAsync(string? chosen)
    {
        format = Enum.TryParse<FileFormat>(chosen, out var asked) ? asked : null;
        return DoAsync("Reading the file…", async () =>
        {
            await LookAtColumnsAsync();
            await LookAsync();
        });
    }

    private async Task LookAtColumnsAsync()
    {
        table = (format ?? recognised) is FileFormat.Csv or FileFormat.Xlsx ? await Task.Run(() => Tables.Guess(file!.Bytes)) as TableGuess.Guessed : null;
        columns = table?.Mapping;
    }

    private Task WithAsync(ColumnMapping chosen)
    {
        columns = chosen;
        return DoAsync("Reading the file…", LookAsync);
    }

    private Task FromAsync(string? chosen)
    {
        source = chosen;
        return DoAsync("Holding it against what is there…", LookAsync);
    }

    private async Task LookAsync()
    {
        var request = new ImportRequest(Slug, file!.Name, Format: format, Source: source, Columns: columns);
        limits = (await Commands.ActorAsync(Slug)).Limits;
        Tell("Reading the file…", 0, 0);
        var (progress, giving) = (new Progress<ImportProgress>(Tell), stopping!.Token);
        // Beside the circuit, which has to show meanwhile how far it is.
        var outcome = await Task.Run(() => Importer.ReviewAsync(file.Bytes, request, progress, giving));
        (import, fault) = ((outcome as ImportOutcome.Reviewed)?.Import, (outcome as ImportOutcome.Refused)?.Sentence);
    }

    private Task TakeStepsAsync(IReadOnlySet<string> chosen) => DoAsync("Importing…", async () =>
    {
        var actor = await Commands.ActorAsync(Slug);
        var (progress, giving) = (new Progress<ImportProgress>(Tell), stopping!.Token);
        switch (await Task.Run(() => Importer.ApplyAsync(import!, chosen, actor, progress, giving)))
        {
            case ImportOutcome.Done { Report: var report }:
                (import, fault, done) = (null, null, report.Revision);
                if (report.Revision is null) Toasts.Show("Nothing was to be changed; what the source said is remembered.");
                sources = [.. (await Memories.ReadAsync(Program!.Conference.Id)).Keys];
                break;
            case ImportOutcome.Refused { Sentence: var sentence }:
                fault = sentence;
                break;
        }
    });

    private async Task DoAsync(string what, Func<Task> work)
    {
        using var giving = new CancellationTokenSource();
        (busy, undertaking, stopping) = (true, what, giving);
        Tell(what, 0, 0);
        try
        {
            await work();
        }
        catch (IOException)
        {
            fault = "The file could not be read to its end; choose it again.";
        }
        catch (OperationCanceledException)
        {
            fault = "You stopped it: nothing was changed.";
        }
        finally
        {
            (busy, stopping) = (false, null);
        }
    }

    private void Tell(ImportProgress at)
    {
        // From here on nothing stops it, and it is over in a moment.
        if (at.Stage == ImportStage.Committing) stopping = null;
        Tell(ImportWords.Of(at), at.Done, at.All);
    }

    private void Tell(string what, int done, int all)
    {
        (doing, share) = (what, all == 0 ? null : (double)done / all);
        _ = InvokeAsync(StateHasChanged);
    }

    private sealed record TakenFile(string Name, byte[] Bytes);
}
