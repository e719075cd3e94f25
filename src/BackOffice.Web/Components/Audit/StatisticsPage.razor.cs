using BackOffice.Engine.Audit;
using BackOffice.Engine.History;
using BackOffice.Engine.Live;
using BackOffice.Schedule.Changes;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace BackOffice.Web.Components.Audit;

/// <summary>The audit in numbers. Each is counted by itself and shown as it comes; they are of the revision at which they were asked for.</summary>
public sealed partial class StatisticsPage
{
    private (long Changes, long Sets)? totals;
    private IReadOnlyList<Counted<LocalDate>>? days;
    private IReadOnlyList<CountRow>? members;
    private IReadOnlyList<CountRow>? talks;
    private IReadOnlyList<CountRow>? rooms;
    private IReadOnlyList<CountRow>? kinds;
    private IReadOnlyList<CountRow>? since;
    private long counted;
    private int pending = 1;

    [Inject]
    private AuditStatistics Statistics { get; set; } = null!;

    /// <inheritdoc/>
    protected override Task OnProgramAsync(IReadOnlyList<Advance> steps) => steps.Count == 0 ? CountAsync() : Task.CompletedTask;

    private async Task CountAsync()
    {
        var program = Program!;
        counted = program.Revision;
        Task[] counts =
        [
            ShowAsync(async () => totals = await Statistics.TotalsAsync(program)),
            ShowAsync(async () => days = await Statistics.ByDayAsync(program)),
            ShowAsync(async () => members = Rows(await Statistics.ByMemberAsync(program), it => it, it => At($"member={Uri.EscapeDataString(it)}"))),
            ShowAsync(async () => talks = Rows(
                await Statistics.MostMovedAsync(program), id => ChangeText.Title(id, program), id => $"/conferences/{Slug}/timetable?open={OpenThing.Format(id)}")),
            ShowAsync(async () => rooms = Rows(await Statistics.ByRoomAsync(program), id => program.Conference.NameOf(id) ?? "", id => At($"room={id}"))),
            ShowAsync(async () => kinds = Kinds(await Statistics.ByKindAsync(program), "")),
            ShowAsync(async () =>
            {
                if (program.Publications.Latest is { } latest) since = Kinds(await Statistics.SinceAsync(program, latest.Revision), $"&since={Points.OfSnapshot(latest.Number)}");
            }),
        ];
        pending = counts.Length;
        foreach (var count in counts) await count;
        pending = 0;
    }

    private async Task ShowAsync(Func<Task> count)
    {
        await count();
        StateHasChanged();
    }

    private IReadOnlyList<CountRow> Kinds(IReadOnlyList<Counted<string>> counts, string more) =>
        Rows(counts, AuditWords.Of, kind => At($"kind={kind}{more}"));

    private static IReadOnlyList<CountRow> Rows<T>(IReadOnlyList<Counted<T>> counts, Func<T, string> text, Func<T, string> address) =>
        [.. counts.Select(it => new CountRow(text(it.Of), it.Changes, address(it.Of)))];

    private string At(string query) => $"/conferences/{Slug}/audit?{query}";
}
