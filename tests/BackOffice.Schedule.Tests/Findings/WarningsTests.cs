using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Findings;

public sealed class WarningsTests
{
    private static readonly TalkId Nets = new(Fresh);

    [Fact]
    public void A_provisional_title_is_found_until_it_is_confirmed()
    {
        var program = World.After(Added(Nets, "On nets and", 20, [Ada], null) with { TitleIsProvisional = true });
        program.FindsOnly("provisional-title", "The title “On nets and” is provisional.", Nets);
        program.Apply(new TalkRetitled(Nets, "On nets and", "On nets")).FindsNothing();
        program.Apply(new TalkWithdrawn(Nets)).FindsNothing();
    }

    [Fact]
    public void A_talk_without_speakers_is_found_until_somebody_speaks()
    {
        var program = World.After(Added(Nets, "Nets", 20, [], null));
        program.FindsOnly("no-speakers", "“Nets” has no speakers.", Nets);
        program.Apply(new SpeakerAdded(Nets, Ada, 0)).FindsNothing();
        program.Apply(new TalkWithdrawn(Nets)).FindsNothing();
    }
}
