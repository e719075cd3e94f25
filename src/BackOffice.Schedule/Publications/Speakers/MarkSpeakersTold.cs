using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Publications.Speakers;

/// <summary>Says that people were told of a snapshot, whether by a mail from here or otherwise: the next notice begins there.</summary>
/// <param name="Number">The snapshot.</param>
/// <param name="People">Who was told.</param>
public sealed record MarkSpeakersTold(int Number, ValueList<PersonId> People) : PublishingCommand
{
    /// <inheritdoc/>
    public override long? Shows(Program program) => null;

    /// <inheritdoc/>
    public override Decision Decide(Program program)
    {
        if (People.Count == 0) return Refusal.Invalid("Say who was told.");
        if (program.Publications.Find(Number) is null) return Refusal.NotFound($"There is no snapshot {Number}.");
        foreach (var person in People)
        {
            if (program.Person(person) is null) return Refusal.NotFound($"There is no person with the id {person}.");
        }
        var news = People.Distinct().Where(it => program.Publications.LastTold(it) != Number).ToValueList();
        return news.Count == 0 ? Decision.Nothing : Decision.Of(new SpeakersTold(program.Conference.Id, Number, news));
    }
}
