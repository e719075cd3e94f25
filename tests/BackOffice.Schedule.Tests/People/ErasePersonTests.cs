using BackOffice.Schedule.Changes;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Changes.RefusalKind;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.People;

public sealed class ErasePersonTests
{
    [Fact]
    public void A_person_is_erased_once()
    {
        World.Given().When(new ErasePerson(Ada)).Then(new PersonErased(Ada));
        World.Given(new PersonErased(Ada)).When(new ErasePerson(Ada)).ThenNothing();
        World.Given().When(new ErasePerson(new(Unknown))).ThenRefused(NotFound, $"There is no person with the id {Unknown}.");
        Assert.Equal(Role.Chair, new ErasePerson(Ada).Needs);
    }

    [Fact]
    public void What_is_left_of_a_person_is_where_they_speak_and_chair()
    {
        var program = World.After(new AvailabilityRevised(Ada, [], [new(Wednesday.At(new(8, 0)), Wednesday.At(new(18, 0)))]), new PersonErased(Ada));
        Assert.Equal(new Person(Ada, 3, "Erased person", "", "", [], Erased: true), program.Person(Ada));
        Assert.Equal([Ada], program.Session(Instruments)!.Chairs);
        Assert.DoesNotContain(program.Findings(), finding => finding.Code == "no-bio" && finding.Parties.Contains(Ada));
    }

    [Fact]
    public void Nothing_is_said_of_an_erased_person_any_more()
    {
        ScheduleCommand[] commands = [new RenamePerson(Ada, "Ada"), new ReviseAffiliation(Ada, ""), new ReviseBio(Ada, "x"), new SetAvailability(Ada, [])];
        Assert.All(commands, command => World.Given(new PersonErased(Ada)).When(command)
            .ThenRefused(Rule, "The data of this person was erased; nothing can be said about them any more."));
    }

    [Fact]
    public void Somebody_whose_registration_was_undone_is_erased_where_they_are_remembered()
    {
        var program = World.After(new PersonRegistered(new(Fresh), "Eli Roe", "", ""), new PersonRemoved(new(Fresh)), new PersonErased(new(Fresh)));
        Assert.Null(program.Person(new(Fresh)));
        Assert.Equal(ErasedPerson.Name, program.Removed.People[new(Fresh)].Name);
        Assert.True(program.Apply(new PersonReinstated(new(Fresh))).Person(new(Fresh))!.Erased);
    }

    [Fact]
    public void Folded_from_what_is_left_of_the_log_the_person_is_the_one_folded_from_the_whole()
    {
        PersonEvent[] whole =
        [
            new PersonRegistered(Ada, "Ada Quill", "Guild", "Ada measures."), new PersonRenamed(Ada, "Ada Quill", "Ada Roe"), new AffiliationRevised(Ada, "Guild", ""),
            new BioRevised(Ada, "Ada measures.", "Ada weighs."), new AvailabilityRevised(Ada, [], [new(Wednesday.At(new(8, 0)), Wednesday.At(new(18, 0)))]), new PersonErased(Ada),
        ];
        var left = whole.Select(it => ErasedPerson.PersonalEvents.Contains(it.GetType()) ? ErasedPerson.Masked(it.GetType(), Ada) : it);
        Assert.Equal(whole.Aggregate((Person?)null, Person.Evolve), left.Aggregate((Person?)null, Person.Evolve));
    }

    [Fact]
    public void Every_event_of_a_person_is_known_to_hold_personal_data_or_to_hold_none()
    {
        var all = typeof(PersonEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PersonEvent)));
        Assert.Equal(
            all.ToHashSet(), ErasedPerson.PersonalEvents.Concat([typeof(PersonRemoved), typeof(PersonReinstated), typeof(PersonErased)]).ToHashSet());
        Assert.All(ErasedPerson.PersonalEvents, kind => Assert.Equal(kind, ErasedPerson.Masked(kind, Ada).GetType()));
    }

    [Fact]
    public void The_words_for_what_was_erased_say_nothing()
    {
        var program = World.After(new PersonErased(Ada));
        Assert.Equal(
            ["registered Erased person", "renamed Erased person", "changed the affiliation of Erased person", "revised the bio of Erased person", "changed the e-mail address of Erased person", "changed the availability of Erased person"],
            ErasedPerson.PersonalEvents.Select(kind => ChangeText.Predicate(ErasedPerson.Masked(kind, Ada), program)));
        Assert.Equal("erased the data of a person", ChangeText.Predicate(new PersonErased(Ada), program));
    }
}
