using BackOffice.Engine.Audit;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using NodaTime;
using Xunit;

namespace BackOffice.Engine.Tests.Audit;

public sealed class AuditEndsTests
{
    private static readonly Guid Id = Guid.Parse("7d8fff60-0795-826e-b1a0-a5558f55a1e9");

    [Fact]
    public void A_move_is_told_in_the_shapes_that_commands_take()
    {
        var slot = new Slot(new(Id), new LocalDateTime(2027, 5, 18, 9, 0), Duration.FromMinutes(20));
        var (from, to) = AuditEntry.Ends(new TalkMoved(new(Id), new Placement.InSession(new(Id), 2), new Placement.OwnSlot(slot)));
        Assert.Equal($$$"""{"session":{"sessionId":"{{{Id}}}","position":2}}""", from!.ToJsonString());
        Assert.Equal($$$"""{"slot":{"roomId":"{{{Id}}}","start":"2027-05-18T09:00","duration":"PT20M"}}""", to!.ToJsonString());
    }

    [Fact]
    public void A_move_from_the_tray_is_from_nothing() =>
        Assert.Null(AuditEntry.Ends(new TalkMoved(new(Id), null, new Placement.InSession(new(Id), 0))).From);

    [Fact]
    public void A_swap_is_told_by_the_two_people() =>
        Assert.Equal($"\"{Id}\"", AuditEntry.Ends(new SpeakerSwapped(new(Guid.NewGuid()), new(Id), new(Guid.NewGuid()))).From!.ToJsonString());

    [Fact]
    public void Changed_days_are_told_together() =>
        Assert.Equal(
            """{"firstDay":"2027-05-18","lastDay":"2027-05-20"}""",
            AuditEntry.Ends(new ConferenceDaysChanged(new(Id), new(2027, 5, 18), new(2027, 5, 20), new(2027, 5, 18), new(2027, 5, 21))).From!.ToJsonString());
}
