using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Findings.Rules;

public sealed class SessionWithoutChairTests
{
    private const string Code = "no-chair";

    [Fact]
    public void A_session_that_nobody_chairs_is_found()
    {
        Assert.Equal("“Weaving” has no chair.", World.After().Only(Code).Sentence);
        World.After(new ChairAssigned(Weaving, [], [Bo])).FindsNo(Code);
        World.After(new SessionCancelled(Weaving)).FindsNo(Code);
    }

    [Theory]
    [InlineData(SessionKind.InvitedTalk, 1)]
    [InlineData(SessionKind.Break, 0)]
    [InlineData(SessionKind.Registration, 0)]
    [InlineData(SessionKind.Poster, 0)]
    [InlineData(SessionKind.Social, 0)]
    public void Only_some_kinds_are_chaired(SessionKind kind, int found) =>
        Assert.Equal(found, World.After(new SessionKindChanged(Weaving, SessionKind.Oral, kind)).Sentences(Code).Count());
}
