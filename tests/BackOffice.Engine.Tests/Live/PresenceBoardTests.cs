using BackOffice.Engine.Live;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Xunit;

namespace BackOffice.Engine.Tests.Live;

/// <summary>Who is here, on one node.</summary>
public sealed class PresenceBoardTests
{
    private static readonly ConferenceId Here = new(Guid.NewGuid());
    private static readonly ConferenceId Elsewhere = new(Guid.NewGuid());
    private static readonly Subject Moss = new TalkId(Guid.NewGuid());

    private readonly HandClock clock = new();
    private readonly PresenceBoard board;
    private readonly Guid otherNode = Guid.NewGuid();
    private int told;

    public PresenceBoardTests()
    {
        board = new PresenceBoard(clock, NullLogger<PresenceBoard>.Instance);
        board.Subscribe(Here, () => told++);
    }

    [Fact]
    public void Whoever_joins_is_here_until_they_leave()
    {
        using (var ana = board.Join(Here, "Ana"))
        {
            Assert.Equal([new Presence(ana.Id, "Ana", ana.Colour, PresenceState.Empty)], board.Of(Here));
            Assert.Empty(board.Of(Elsewhere));
        }
        Assert.Empty(board.Of(Here));
        Assert.Equal(2, told);
    }

    [Fact]
    public void What_somebody_is_about_is_told_when_it_changes_and_not_when_it_stays()
    {
        using var ana = board.Join(Here, "Ana");
        told = 0;
        ana.Update(new() { Page = "timetable", Lifted = [Moss] });
        ana.Update(new() { Page = "timetable", Lifted = [Moss] });
        Assert.Equal([Moss], Assert.Single(board.Of(Here)).State.Lifted);
        Assert.Equal(1, told);
    }

    [Fact]
    public void A_seat_that_was_left_takes_no_updates()
    {
        var ana = board.Join(Here, "Ana");
        ana.Dispose();
        ana.Update(new() { Page = "audit" });
        ana.Dispose();
        Assert.Empty(board.Of(Here));
        Assert.Equal(2, told);
    }

    [Fact]
    public void Somebody_with_another_node_counts_as_gone_once_nothing_is_heard_of_them()
    {
        Hear("Bo");
        clock.Pass(PresenceBoard.Silence);
        board.Sweep();
        Assert.Single(board.Of(Here));
        clock.Pass(Duration.FromSeconds(1));
        board.Sweep();
        Assert.Empty(board.Of(Here));
        Assert.Equal(2, told);
    }

    [Fact]
    public void A_heartbeat_keeps_them_here_and_shows_nowhere()
    {
        var bo = Hear("Bo");
        clock.Pass(PresenceBoard.Heartbeat + PresenceBoard.Heartbeat);
        board.Hear(new PresenceMessage.Here(otherNode, Here, bo));
        clock.Pass(PresenceBoard.Heartbeat + PresenceBoard.Heartbeat);
        board.Sweep();
        Assert.Equal([bo], board.Of(Here));
        Assert.Equal(1, told);
    }

    [Fact]
    public void Those_with_this_node_stay_however_long_they_are_silent()
    {
        using var ana = board.Join(Here, "Ana");
        clock.Pass(Duration.FromHours(3));
        board.Sweep();
        Assert.Single(board.Of(Here));
    }

    [Fact]
    public async Task A_node_that_says_hello_is_told_who_is_with_this_one_as_they_are_now()
    {
        using var ana = board.Join(Here, "Ana");
        ana.Update(new() { Page = "people" });
        await board.Outbox.TakeAsync(TestContext.Current.CancellationToken);
        Hear("Bo");

        board.Hear(new PresenceMessage.Hello(otherNode));

        var answer = Assert.Single(await board.Outbox.TakeAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("Ana", "people"), Assert.IsType<PresenceMessage.Here>(answer) is { Presence: var it } ? (it.Member, it.State.Page) : default);
    }

    [Fact]
    public async Task A_hundred_updates_before_a_sending_are_one_message()
    {
        using var ana = board.Join(Here, "Ana");
        for (var index = 0; index < 100; index++) ana.Update(new() { Page = $"page {index}" });
        var message = Assert.Single(await board.Outbox.TakeAsync(TestContext.Current.CancellationToken));
        Assert.Equal("page 99", Assert.IsType<PresenceMessage.Here>(message).Presence.State.Page);
    }

    [Fact]
    public void A_node_that_bids_farewell_takes_its_own_with_it()
    {
        using var ana = board.Join(Here, "Ana");
        Hear("Bo");
        board.Hear(new PresenceMessage.Farewell(otherNode));
        Assert.Equal(["Ana"], board.Of(Here).Select(it => it.Member));
    }

    [Fact]
    public void A_view_that_fails_keeps_no_other_from_hearing()
    {
        using var broken = board.Subscribe(Here, () => throw new InvalidOperationException("A view fell over."));
        var heard = 0;
        using var whole = board.Subscribe(Here, () => heard++);
        using var ana = board.Join(Here, "Ana");
        Assert.Equal(1, heard);
    }

    [Fact]
    public void Whoever_unsubscribed_hears_no_more()
    {
        var heard = 0;
        board.Subscribe(Elsewhere, () => heard++).Dispose();
        using var ana = board.Join(Elsewhere, "Ana");
        Assert.Equal(0, heard);
    }

    private Presence Hear(string member)
    {
        var presence = new Presence(new SeatId(Guid.NewGuid()), member, "who-1", PresenceState.Empty);
        board.Hear(new PresenceMessage.Here(otherNode, Here, presence));
        return presence;
    }
}
