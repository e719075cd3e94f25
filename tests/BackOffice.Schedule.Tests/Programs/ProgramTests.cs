using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Programs;

public sealed class ProgramTests
{
    [Fact]
    public void Programs_folded_from_the_same_events_are_equal()
    {
        Assert.Equal(World.After(), World.After());
        Assert.NotEqual(World.After(), World.After() with { Revision = 2 });
        Assert.NotEqual(World.After(), World.After(new TalkRetitled(Dust, "Dust", "Grit")) with { Revision = 1 });
    }

    [Fact]
    public void A_program_says_which_one_it_is_even_before_there_is_a_conference() =>
        Assert.Equal(("no conference", "crafts-2022 at revision 1"), (Program.Empty.ToString(), World.After().ToString()));

    [Fact]
    public void A_program_without_a_conference_has_none_to_give()
    {
        Assert.False(Program.Empty.IsOpen);
        Assert.Throws<InvalidOperationException>(() => Program.Empty.Conference);
    }

    [Fact]
    public void The_conference_of_a_command_is_the_one_it_is_sent_to()
    {
        Assert.Equal(World.Conference, World.After().Resolve(Subject.TheConference));
        Assert.Equal(Subject.PublicationsOf(World.Conference), World.After().Resolve(new(SubjectType.Publications, Guid.Empty)));
        Assert.Equal(Gyro, World.After().Resolve(Gyro));
    }

    [Fact]
    public void What_is_not_there_has_version_zero() =>
        Assert.Equal((1, 0, 0), (World.After().VersionOf(Gyro), World.After().VersionOf(new TalkId(Unknown)), World.After().VersionOf(Subject.PublicationsOf(World.Conference))));
}
