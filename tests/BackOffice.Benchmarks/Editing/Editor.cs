using BackOffice.Engine.Commands;
using BackOffice.Engine.Postgres;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Benchmarks.Editing;

/// <summary>
/// The timetable that a committee has open: how soon a talk that one member drops moves before another, what that sends to each of
/// the others, and what each costs the server. The app is in this process, so what the process grows by is the members'.
/// </summary>
internal static class Editor
{
    private const int Members = 50;
    private const int Warming = 5;
    private const int Counted = 30;
    private static readonly int[] Sizes = [60, 600, 1_200];

    // News of who holds what come a little after the move; they belong to it.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(400);

    internal static async Task RunAsync(EmbeddedPostgres postgres, FigureTable table)
    {
        await postgres.EnsureDatabaseAsync("editor");
        var circuits = new Circuits();
        await using var app = await BenchedApp.StartAsync(postgres.ConnectionStringFor("editor"), services => services.AddSingleton<CircuitHandler>(circuits));
        await using var committee = await Committee.GatherAsync(app, Members);
        foreach (var size in Sizes)
        {
            var day = await BusyDay.OpenAsync(app.Services, size);
            await circuits.BecomeAsync(0);
            await Committee.OpenAsync(committee.Mover, app.Urls.First() + day.Path);
            await Committee.OpenAsync(committee.Watcher, app.Urls.First() + day.Path);
            var drag = new Drag(committee.Mover, committee.Watcher, day);
            await drag.PrepareAsync();
            await MoveAsync(app.Services, committee, drag, table, $"{size:N0} talks, 2 members");

            await circuits.BecomeAsync(2);
            var two = await ServerMemory.TakeAsync();
            await committee.ComeInAsync(day.Path);
            await circuits.BecomeAsync(Members);
            var all = await ServerMemory.TakeAsync();
            table.Add($"server memory for a member, {size:N0} talks: heap / resident", all.Each(two, Members - 2), size == 600 ? "≤ 3 MB" : "");
            await MoveAsync(app.Services, committee, drag, table, $"{size:N0} talks, {Members} members");
            await committee.LeaveAsync();
        }
    }

    private static async Task MoveAsync(IServiceProvider services, Committee committee, Drag drag, FigureTable table, string where)
    {
        for (var turn = 0; turn < Warming; turn++)
        {
            await drag.RunAsync(turn);
            await committee.SeeAsync(BusyDay.Words(turn));
        }
        var (news, moved) = (new List<double>(), new List<double>());
        var dragged = await SentForAsync(committee, async turn =>
        {
            var took = await drag.RunAsync(turn);
            news.Add(took.News);
            moved.Add(took.Moved);
        });
        // Without a hand that is seen to lift and to let go.
        var sender = services.GetRequiredService<CommandSender>();
        var (committed, told) = (new List<double>(), new List<double>());
        var alone = await SentForAsync(committee, async turn =>
        {
            var took = await drag.SendAsync(sender, turn);
            committed.Add(took.Committed);
            told.Add(took.Moved);
        });
        table.Add($"drop in one browser → moved in another, {where}: p50 / p95", moved, "≤ 30 / 100 ms");
        table.Add($"the same command sent from the server → moved, {where}: p50 / p95", told, "");
        table.Add($"of which until it is committed, {where}: p50 / p95", committed, "");
        table.Add($"lift → told when the speaker can't, {where}: p50 / p95", news, "");
        table.Add($"to each other for a move, {where}: unpacked", $"{alone.Unpacked} B", "≤ 600 B");
        table.Add($"and with lifting and letting go, {where}", $"{dragged.Unpacked} B", "");
        table.Add($"processor time for a move, {where}", alone.Busy, "");
        if (alone.Wire > 0) table.Add($"the same two on the wire, {where}", $"{alone.Wire} / {dragged.Wire} B", "");
    }

    /// <summary>Bytes that each of some moves had sent to somebody else: unpacked, and on the wire; and how long it kept a processor of this process busy.</summary>
    private static async Task<(int Unpacked, long Wire, TimeSpan Busy)> SentForAsync(Committee committee, Func<int, Task> move)
    {
        await Task.Delay(Quiet);
        var (before, wire, busy) = (committee.Received.Sum, committee.OnTheWire, Environment.CpuUsage.TotalTime);
        for (var turn = Warming; turn < Warming + Counted; turn++)
        {
            await move(turn);
            await committee.SeeAsync(BusyDay.Words(turn));
            await Task.Delay(Quiet);
        }
        return ((committee.Received.Sum - before) / Counted, (committee.OnTheWire - wire) / Counted, (Environment.CpuUsage.TotalTime - busy) / Counted);
    }
}
