using BackOffice.Engine.History;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Publications.Speakers;

namespace BackOffice.Engine.Publishing.Speakers;

/// <summary>What speakers and chairs are to be told of the newest snapshot.</summary>
/// <param name="Snapshot">The snapshot.</param>
/// <param name="Shown">The program that it shows.</param>
/// <param name="Notices">For each person what is new for them, by name; whoever nothing is new for is not in it.</param>
public sealed record SpeakerNews(Snapshot Snapshot, Program Shown, IReadOnlyList<SpeakerNotice> Notices);

/// <summary>Finds what everybody is to be told, from what they were told last.</summary>
public sealed class SpeakerNewsReader(ProgramHistory history)
{
    /// <summary>The news of the newest snapshot; null where nothing is published.</summary>
    public async Task<SpeakerNews?> ReadAsync(Program program, CancellationToken cancellation = default)
    {
        if (program.Publications.Latest is not { } latest) return null;
        var told = new Dictionary<int, Program>();
        foreach (var number in program.Publications.Told.Select(it => it.Number).Append(latest.Number).Distinct())
        {
            if (program.Publications.Find(number) is { } snapshot) told[number] = await history.AtRevisionAsync(program.Conference.Id, snapshot.Revision, cancellation);
        }
        var shown = told[latest.Number];
        var last = program.Publications.Told.ToDictionary(it => it.Person, it => it.Number);
        var notices = program.People.Values
            .Where(person => !person.Erased)
            .Select(person => SpeakerNotice.Of(person, last.TryGetValue(person.Id, out var number) ? told.GetValueOrDefault(number) : null, shown))
            .OfType<SpeakerNotice>()
            .OrderBy(it => it.Person.Name, StringComparer.OrdinalIgnoreCase).ThenBy(it => it.Person.Id.Value);
        return new(latest, shown, [.. notices]);
    }
}
