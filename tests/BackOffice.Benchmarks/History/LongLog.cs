using System.Diagnostics;
using BackOffice.Engine.Commands;
using BackOffice.Engine.Live;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace BackOffice.Benchmarks.History;

/// <summary>
/// A conference of a thousand talks that a dozen members have edited for a long time, all of it sent through the pipeline: ten
/// single changes, then one of many things at once (a shift, an import), and so on. One in ten changes has a reason.
/// </summary>
internal sealed class LongLog(IServiceProvider services, string slug)
{
    private const int TalkCount = 1_000;
    private const int RoomCount = 40;
    private const int Singles = 10;
    private const int AtOnce = 190;

    private static readonly LocalDateTime Start = new(2027, 5, 18, 9, 0);
    private static readonly string[] Names = ["Ana", "Bruno", "Chiara", "Dov", "Edda", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Kira", "Luca"];
    private static readonly string[] Words = ["flight", "delayed", "speaker", "asked", "room", "too", "small", "clash", "keynote", "late", "visa", "moved", "lunch", "panel"];

    private readonly Random random = new(7);
    private readonly RoomId[] rooms = [.. Enumerable.Range(0, RoomCount).Select(_ => new RoomId(Guid.NewGuid()))];
    private readonly TrackId[] tracks = [.. Enumerable.Range(0, 6).Select(_ => new TrackId(Guid.NewGuid()))];
    private readonly PersonId[] people = [.. Enumerable.Range(0, TalkCount).Select(_ => new PersonId(Guid.NewGuid()))];
    private readonly TalkId[] talks = [.. Enumerable.Range(0, TalkCount).Select(_ => new TalkId(Guid.NewGuid()))];

    internal static IReadOnlyList<string> Members => Names;

    internal static IReadOnlyList<string> ReasonWords => Words;

    internal IReadOnlyList<RoomId> Rooms => rooms;

    internal IReadOnlyList<PersonId> People => people;

    internal IReadOnlyList<TalkId> Talks => talks;

    internal Schedule.Programs.Program Program => services.GetRequiredService<LivePrograms>().OpenAsync(slug).GetAwaiter().GetResult()!.Now;

    /// <summary>A wall-clock time at which something may have stood somewhere.</summary>
    internal LocalDateTime Time() => Start.PlusDays(random.Next(4)).PlusMinutes(5 * random.Next(108));

    /// <summary>Makes a log of so many changes.</summary>
    internal async Task MakeAsync(int changes, TextWriter progress)
    {
        var clock = Stopwatch.StartNew();
        await BenchedConference.MakeAsync(services, slug,
        [
            new OpenConference(slug, "Long", "Europe/Lisbon", Start.Date, Start.Date.PlusDays(3)),
            .. rooms.Select((id, n) => new AddRoom($"Room {n + 1}", 100, id)),
            .. tracks.Select((id, n) => new AddTrack($"Track {n + 1}", null, id)),
            .. people.Select((id, n) => new RegisterPerson($"Person {n + 1}", "University", "", id)),
            .. talks.Select((id, n) => new AddTalk($"Talk {n + 1}", "What it is about.", Speakers: [people[n]], To: new Destination.OwnSlot(rooms[n % RoomCount], Time()), TalkId: id)),
        ]);
        for (var next = 100_000L; Program.Events < changes;)
        {
            for (var single = 0; single < Singles; single++) await SendAsync([Next()]);
            await SendAsync([.. Enumerable.Range(0, AtOnce).Select(_ => Next())]);
            if (Program.Events < next) continue;
            progress.WriteLine($"  {Program.Events:N0} changes in {Program.Revision:N0} revisions after {clock.Elapsed.TotalSeconds:0} s");
            next += 100_000;
        }
    }

    private async Task SendAsync(IReadOnlyList<ScheduleCommand> commands)
    {
        var actor = new Actor(Names[random.Next(Names.Length)], Role.Chair, random.Next(10) == 0 ? Surface.Api : Surface.Ui);
        var reason = random.Next(10) == 0 ? string.Join(' ', Enumerable.Range(0, 4).Select(_ => Words[random.Next(Words.Length)])) : null;
        var set = new ChangeSet(slug, NewId(), commands.Select(command => new Proposal(command, NewId())).ToValueList(), actor, reason);
        if (await services.GetRequiredService<CommandSender>().SendAsync(set) is not Outcome.Committed) throw new InvalidOperationException("A change of the long log was not committed.");
    }

    private ScheduleCommand Next()
    {
        var talk = talks[random.Next(TalkCount)];
        return random.Next(100) switch
        {
            < 72 => new MoveTalk(talk, new Destination.OwnSlot(rooms[random.Next(RoomCount)], Time())),
            < 80 => new RetitleTalk(talk, $"Talk {random.Next(1_000_000)}"),
            < 88 => new ReviseAbstract(talk, string.Join(' ', Enumerable.Range(0, 60).Select(_ => Words[random.Next(Words.Length)]))),
            < 92 => new ResizeTalk(talk, Duration.FromMinutes(5 * random.Next(2, 13))),
            < 96 => new AssignTrack(talk, tracks[random.Next(tracks.Length)]),
            < 98 => new ReviseBio(people[random.Next(TalkCount)], $"Wrote {random.Next(1_000_000)} papers."),
            _ => new ChangeTalkKind(talk, (TalkKind)random.Next(3)),
        };
    }

    private static CommandId NewId() => new(Guid.CreateVersion7());
}
