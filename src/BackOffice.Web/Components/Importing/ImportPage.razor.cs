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
    private string? format;
    private string? source;
    private Limits? limits;
    private bool busy;
    private CancellationTokenSource? stopping;
    private string doing = "";
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
        (import, fault, done, format, source, table, columns) = (null, null, null, null, null, null, null);
        if (chosen.File.Size > TextInput.MaxBytes)
        {
            fault = $"The file is larger than {TextInput.MaxBytes / (1024 * 1024)} MB, the most that is read.";
            return;
        }
        await DoAsync("Reading the file…", async () =>
        {
            using var bytes = new MemoryStream();
            await using var stream = chosen.File.OpenReadStream(TextInput.MaxBytes);
            await stream.CopyToAsync(bytes);
            file = new(chosen.File.Name, bytes.ToArray());
            if (FileFormats.Recognise(file.Bytes) is FileFormat.Csv or FileFormat.Xlsx) table = await Task.Run(() => Tables.Guess(file.Bytes)) as TableGuess.Guessed;
            columns = table?.Mapping;
            await LookAsync();
        });
    }

    private Task ReadAsAsync(string? chosen)
    {
        format = string.IsNullOrEmpty(chosen) ? null : chosen;
        return DoAsync("Reading the file…", LookAsync);
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
        var request = new ImportRequest(Slug, file!.Name, Format: Enum.TryParse<FileFormat>(format, out var asked) ? asked : null, Source: source, Columns: columns);
        limits = (await Commands.ActorAsync(Slug)).Limits;
        // Beside the circuit, which has to show meanwhile that something is done.
        var outcome = await Task.Run(() => Importer.ReviewAsync(file.Bytes, request));
        (import, fault) = ((outcome as ImportOutcome.Reviewed)?.Import, (outcome as ImportOutcome.Refused)?.Sentence);
    }

    private Task TakeStepsAsync(IReadOnlySet<string> chosen) => DoAsync("Importing…", async () =>
    {
        var actor = await Commands.ActorAsync(Slug);
        using var giving = new CancellationTokenSource();
        stopping = giving;
        var progress = new Progress<ImportProgress>(Tell);
        // Beside the circuit, which has to show meanwhile how far it is.
        switch (await Task.Run(() => Importer.ApplyAsync(import!, chosen, actor, progress, giving.Token)))
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
        (busy, doing) = (true, what);
        StateHasChanged();
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
            fault = "You stopped it: nothing was imported.";
        }
        finally
        {
            (busy, stopping) = (false, null);
        }
    }

    private void Tell(ImportProgress at)
    {
        doing = at.Stage == ImportStage.Trying ? $"Trying {at.Commands:N0} commands…" : $"Committing {at.Commands:N0} commands as one change…";
        // What is being committed is there whole or not at all in a moment; stopped then, nobody could say which.
        if (at.Stage == ImportStage.Committing) stopping = null;
        _ = InvokeAsync(StateHasChanged);
    }

    private sealed record TakenFile(string Name, byte[] Bytes);
}
