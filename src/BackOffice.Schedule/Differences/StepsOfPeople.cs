using BackOffice.Schedule.People;

namespace BackOffice.Schedule.Differences;

internal sealed partial class Steps
{
    /// <summary>Everybody there is in the other program, as they are there.</summary>
    internal void TakePeople()
    {
        foreach (var person in to.People.Values.OrderBy(it => it.Id.Value)) TakePerson(person);
    }

    /// <summary>People who are not in the other program, once they have no part in anything.</summary>
    internal void LeavePeople()
    {
        foreach (var id in Now.People.Keys.Where(id => to.Person(id) is null).OrderBy(id => id.Value)) Take(new PersonRemoved(id));
    }

    private void TakePerson(Person then)
    {
        if (Now.Person(then.Id) is null)
        {
            Take(Now.Removed.People.ContainsKey(then.Id)
                ? new PersonReinstated(then.Id)
                : new PersonRegistered(then.Id, then.Name, then.Affiliation, then.Bio));
        }
        var was = Now.Person(then.Id)!;
        TakeIf(was.Name != then.Name, () => new PersonRenamed(then.Id, was.Name, then.Name));
        TakeIf(was.Affiliation != then.Affiliation, () => new AffiliationRevised(then.Id, was.Affiliation, then.Affiliation));
        TakeIf(was.Bio != then.Bio, () => new BioRevised(then.Id, was.Bio, then.Bio));
        TakeIf(was.Email != then.Email, () => new EmailRevised(then.Id, was.Email, then.Email));
        TakeIf(was.Availability != then.Availability, () => new AvailabilityRevised(then.Id, was.Availability, then.Availability));
    }
}
