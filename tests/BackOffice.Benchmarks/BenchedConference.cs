using BackOffice.Engine;
using BackOffice.Engine.Commands;
using BackOffice.Engine.Live;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace BackOffice.Benchmarks;

/// <summary>A conference of a given size on an engine of its own, to be measured.</summary>
internal sealed class BenchedConference(IServiceProvider services, string slug, RoomId[] rooms, TalkId[] talks)
{
    private const int Rooms = 40;
    private const int AtOnce = 3_000;
    private static readonly LocalDateTime Start = new(2027, 5, 18, 9, 0);

    internal static readonly Actor Chair = new("Bench", Role.Chair, Surface.Api);

    internal IServiceProvider Services => services;

    internal string Slug => slug;

    internal TalkId[] Talks => talks;

    internal LiveProgram Live => services.GetRequiredService<LivePrograms>().OpenAsync(slug).GetAwaiter().GetResult()!;

    internal static async Task<IHost> StartEngineAsync(string connectionString, Membership? membership = null)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.AddBackOfficeEngine(new ConnectionString(connectionString + ";Maximum Pool Size=60"), membership);
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    internal static async Task<BenchedConference> OpenAsync(IServiceProvider services, string slug, int size)
    {
        var rooms = Enumerable.Range(0, Rooms).Select(_ => new RoomId(Guid.NewGuid())).ToArray();
        var people = Enumerable.Range(0, size).Select(_ => new PersonId(Guid.NewGuid())).ToArray();
        var talks = Enumerable.Range(0, size).Select(_ => new TalkId(Guid.NewGuid())).ToArray();
        List<ScheduleCommand> commands =
        [
            new OpenConference(slug, "Benched", "Europe/Lisbon", Start.Date, Start.Date.PlusDays(20)),
            .. rooms.Select((id, n) => new AddRoom($"Room {n + 1}", 100, id)),
            .. people.Select((id, n) => new RegisterPerson($"Person {n + 1}", "University", "", id)),
            .. talks.Select((id, n) => new AddTalk(
                $"Talk {n + 1}", "What it is about.", Speakers: [people[n]], To: new Destination.OwnSlot(rooms[n % Rooms], At(n / Rooms)), TalkId: id)),
        ];
        await MakeAsync(services, slug, commands);
        return new BenchedConference(services, slug, rooms, talks);
    }

    /// <summary>Sends the commands that make a conference.</summary>
    internal static async Task MakeAsync(IServiceProvider services, string slug, IEnumerable<ScheduleCommand> commands)
    {
        var sender = services.GetRequiredService<CommandSender>();
        foreach (var part in commands.Chunk(AtOnce))
        {
            var set = new ChangeSet(slug, NewId(), part.Select(command => new Proposal(command, NewId())).ToValueList(), Chair);
            if (await sender.SendAsync(set) is not Outcome.Committed) throw new InvalidOperationException("The conference to be measured could not be made.");
        }
    }

    /// <summary>Moves a worker's talk to where it is not, in a room of the worker's own.</summary>
    internal MoveTalk NextMove(int worker, int turn) => new(talks[worker], new Destination.OwnSlot(rooms[worker % Rooms], Start.PlusDays(19).PlusMinutes(5 * (turn % 90))));

    internal async Task MoveAsync(int worker, int turn)
    {
        var outcome = await services.GetRequiredService<CommandSender>().SendAsync(slug, Chair, NextMove(worker, turn));
        if (outcome is not Outcome.Committed) throw new InvalidOperationException($"A move was not committed: {outcome}");
    }

    private static LocalDateTime At(int place) => Start.PlusDays(place / 15).PlusMinutes(30 * (place % 15));

    private static CommandId NewId() => new(Guid.CreateVersion7());
}
