using BackOffice.Schedule.People;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Findings.Rules;

public sealed class PersonWithoutBioTests
{
    private const string Code = "no-bio";

    [Fact]
    public void Who_speaks_or_chairs_without_a_bio_is_found()
    {
        Assert.Equal(["There is no bio of Bo Marten.", "There is no bio of Cleo Vant.", "There is no bio of Dov Ister."], World.After().Sentences(Code).Order());
        Assert.DoesNotContain("There is no bio of Bo Marten.", World.After(new BioRevised(Bo, "", "Bo paints.")).Sentences(Code));
    }

    [Fact]
    public void Who_has_no_part_needs_none()
    {
        World.After(new PersonRegistered(new(Fresh), "Eve Ilk", "", "")).FindsNothing();
        Assert.DoesNotContain("There is no bio of Bo Marten.", World.After(new TalkWithdrawn(Gyro), new TalkWithdrawn(Kites)).Sentences(Code));
        Assert.Contains("There is no bio of Bo Marten.", World.After(new TalkWithdrawn(Gyro), new TalkWithdrawn(Kites), new ChairAssigned(Weaving, [], [Bo])).Sentences(Code));
    }
}
