using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Conferences;

public sealed class CheckpointTests
{
    private static readonly CheckpointNamed Before = new(World.Conference, "Before lunch", 1);

    [Fact]
    public void A_point_gets_a_name_the_newest_where_none_is_said()
    {
        Given().When(new NameCheckpoint(" Before lunch ")).ThenOnce(Before);
        var program = Given(Before).And(new RoomRenamed(World.Conference, Dome, "Dome", "Hall")).When(new NameCheckpoint("After lunch")).ThenOnce(
            new CheckpointNamed(World.Conference, "After lunch", 2));
        Assert.Equal([new Checkpoint("Before lunch", 1), new Checkpoint("After lunch", 2)], program.Conference.Checkpoints);
    }

    [Fact]
    public void A_name_is_given_to_one_point_only()
    {
        Given(Before).When(new NameCheckpoint("before LUNCH", 1)).ThenNothing();
        Given(Before).And(new RoomRenamed(World.Conference, Dome, "Dome", "Hall")).When(new NameCheckpoint("before LUNCH", 2)).ThenRefused(
            RefusalKind.Rule, "There is a checkpoint called “Before lunch” already (revision 1).");
    }

    [Fact]
    public void A_point_that_there_is_none_of_gets_no_name()
    {
        Given().When(new NameCheckpoint("Before lunch", 0)).ThenRefused(RefusalKind.NotFound, "There is no revision 0.");
        Given().When(new NameCheckpoint("Before lunch", 2)).ThenRefused(RefusalKind.NotFound, "There is no revision 2.");
        Given().When(new NameCheckpoint(" ")).ThenRefused(RefusalKind.Invalid, "The name is empty.");
    }

    [Fact]
    public void A_name_goes_and_the_point_stays()
    {
        Assert.Empty(Given(Before).When(new RemoveCheckpoint("Before lunch")).Then(new CheckpointRemoved(World.Conference, "Before lunch", 1)).Conference.Checkpoints);
        Given().When(new RemoveCheckpoint("Before lunch")).ThenNothing();
    }
}
