using BackOffice.Schedule.People;
using BackOffice.Schedule.Tests.Testing;
using BackOffice.Schedule.Time;
using Xunit;
using static BackOffice.Schedule.Changes.RefusalKind;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.People;

public sealed class PersonTests
{
    private static readonly PersonId Eli = new(Fresh);

    private static LocalSpan Span(int from, int to) => new(Wednesday.At(new(from, 0)), Wednesday.At(new(to, 0)));

    [Fact]
    public void Registering_a_person_trims_what_is_said() =>
        World.Given().When(new RegisterPerson(" Eli Roe ", " Guild ", " Eli carves. ", Eli)).Then(new PersonRegistered(Eli, "Eli Roe", "Guild", "Eli carves."));

    [Fact]
    public void A_person_without_an_id_gets_a_fresh_one() =>
        Assert.Equal(new RegisterPerson("Eli Roe", PersonId: Eli), new RegisterPerson("Eli Roe").Identified(() => Fresh));

    [Fact]
    public void A_person_who_can_not_be_registered_is_refused()
    {
        World.Given().When(new RegisterPerson("Eli Roe", PersonId: Ada)).ThenRefused(Rule, $"There is a person with the id {Ada} already.");
        World.Given().When(new RegisterPerson("", PersonId: Eli)).ThenRefused(Invalid, "The name is empty.");
        World.Given().When(new RegisterPerson("Eli Roe", new string('x', 501), "", Eli))
            .ThenRefused(Invalid, "The affiliation may have at most 500 characters, not 501.");
        World.Given().When(new RegisterPerson("Eli Roe", "", new string('x', 50_001), Eli))
            .ThenRefused(Invalid, "The bio may have at most 50000 characters, not 50001.");
    }

    [Fact]
    public void A_name_can_be_corrected()
    {
        World.Given().When(new RenamePerson(Ada, "Ada Quill-Roe")).Then(new PersonRenamed(Ada, "Ada Quill", "Ada Quill-Roe"));
        World.Given().When(new RenamePerson(Ada, " Ada Quill")).ThenNothing();
        World.Given().When(new RenamePerson(Ada, "")).ThenRefused(Invalid, "The name is empty.");
    }

    [Fact]
    public void An_affiliation_can_be_revised()
    {
        World.Given().When(new ReviseAffiliation(Ada, "")).Then(new AffiliationRevised(Ada, "Guild of Lisbon", ""));
        World.Given().When(new ReviseAffiliation(Ada, "Guild of Lisbon")).ThenNothing();
        World.Given().When(new ReviseAffiliation(Ada, new string('x', 501))).ThenRefused(Invalid, "The affiliation may have at most 500 characters, not 501.");
    }

    [Fact]
    public void A_bio_can_be_revised()
    {
        World.Given().When(new ReviseEmail(Ada, " ada@crafts.example ")).Then(new EmailRevised(Ada, "", "ada@crafts.example"));
        World.Given().When(new ReviseEmail(Ada, "Ada <ada@crafts.example>")).ThenRefused(Invalid, "“Ada <ada@crafts.example>” is no e-mail address.");
        World.Given().When(new ReviseBio(Bo, "Bo\nflies.\n")).Then(new BioRevised(Bo, "", "Bo\nflies."));
        World.Given().When(new ReviseBio(Ada, "Ada measures.")).ThenNothing();
        World.Given().When(new ReviseBio(Ada, new string('x', 50_001))).ThenRefused(Invalid, "The bio may have at most 50000 characters, not 50001.");
    }

    [Fact]
    public void An_availability_can_be_set_and_forgotten()
    {
        World.Given().When(new SetAvailability(Bo, [Span(9, 12)])).Then(new AvailabilityRevised(Bo, [], [Span(9, 12)]));
        World.Given(new AvailabilityRevised(Bo, [], [Span(9, 12)])).When(new SetAvailability(Bo, [])).Then(new AvailabilityRevised(Bo, [Span(9, 12)], []));
        World.Given().When(new SetAvailability(Bo, [])).ThenNothing();
    }

    [Fact]
    public void An_availability_that_can_not_be_is_refused()
    {
        World.Given().When(new SetAvailability(Bo, [Span(9, 12), Span(14, 13)]))
            .ThenRefused(Invalid, "An availability from 2022-05-18 14:00 to 2022-05-18 13:00 ends before it starts.");
        World.Given().When(new SetAvailability(Bo, Enumerable.Repeat(Span(9, 12), 101).ToValueList()))
            .ThenRefused(Invalid, "An availability takes at most 100 stretches of time.");
    }

    [Fact]
    public void What_is_to_happen_to_a_person_who_is_not_there_is_refused()
    {
        PersonId nobody = new(Unknown);
        PersonCommand[] commands = [new RenamePerson(nobody, "x"), new ReviseAffiliation(nobody, "x"), new ReviseBio(nobody, "x"), new SetAvailability(nobody, [])];
        Assert.All(commands, command => World.Given().When(command).ThenRefused(NotFound, $"There is no person with the id {Unknown}."));
    }
}
