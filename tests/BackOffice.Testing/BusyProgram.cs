using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Testing;

/// <summary>
/// A conference as big as they come, always the same: eight rooms, sessions of four talks, talks that stand alone, breaks, some of everything unscheduled,
/// withdrawn and cancelled, and one and a half people to a talk.
/// </summary>
public static class BusyProgram
{
    private const int Rooms = 8, Tracks = 8, TalksInASession = 4, SessionsADay = 5;
    private static readonly ConferenceId Conference = new(Id(1, 1));
    private static readonly LocalDate FirstDay = new(2027, 5, 17);

    private const string Words =
        "schedule committee evidence latency compiler gradient network protocol careful archive moss kite loom ledger signal harbour winter method result open question";

    /// <summary>The program with a number of talks.</summary>
    public static Schedule.Programs.Program Of(int talks) => Schedule.Programs.Program.Empty.Apply(1, Opening(talks)).Apply(2, Content(talks));

    private static IEnumerable<ScheduleEvent> Opening(int talks)
    {
        var days = (talks / (Rooms * SessionsADay * TalksInASession)) + 2;
        yield return new ConferenceOpened(Conference, "busy-2027", "Busy 2027", "Europe/Lisbon", FirstDay, FirstDay.PlusDays(days));
        for (var n = 0; n < Rooms; n++) yield return new RoomAdded(Conference, Room(n), $"Room {n + 1}", 100 * (n + 1));
        for (var n = 0; n < Tracks; n++) yield return new TrackAdded(Conference, Track(n), $"Track {n + 1}", TrackColors.All[n]);
        for (var n = 0; n < talks * 3 / 2; n++)
        {
            yield return new PersonRegistered(Person(n), $"Person {n + 1} of {Word(n)}", $"University of {Word(n * 7)}", Sentences(n, 2));
        }
    }

    private static IEnumerable<ScheduleEvent> Content(int talks)
    {
        for (var n = 0; n < talks; n++)
        {
            var (session, place) = (n / TalksInASession, n % TalksInASession);
            var alone = session % 5 == 4;
            if (place == 0 && !alone) yield return Session(session);
            var to = n % 50 == 49 ? null
                : alone ? new Placement.OwnSlot(new(Room(session % Rooms), StartOf(session).PlusMinutes(20 * place), Duration.FromMinutes(20)))
                : (Placement)new Placement.InSession(SessionOf(session), place);
            var id = new TalkId(Id(5, n));
            yield return new TalkAdded(
                id, TalkCodes.For(id), $"{Word(n)} and {Word(n / 3)}: a {Word(n * 5)} of {Word(n * 11)} {n + 1}", false, Sentences(n, 8), TalkKind.Oral, Duration.FromMinutes(20),
                [Person(n), Person((n * 3 / 2) + (n % 2))], Track(n % Tracks), [new("Paper", $"https://papers.example/{n}.pdf")], n % 50 == 49 ? null : to);
            if (n % 70 == 69) yield return new TalkWithdrawn(id);
        }
        for (var day = 0; day < talks / (Rooms * SessionsADay * TalksInASession); day++)
        {
            var lunch = new SessionId(Id(6, day));
            yield return new SessionAdded(lunch, "Lunch", SessionKind.Break, Duration.FromHours(1), new(Room(0), FirstDay.PlusDays(day).At(new(17, 30)), Duration.FromHours(1)), []);
            if (day == 1) yield return new SessionCancelled(lunch);
        }
    }

    private static SessionAdded Session(int n) => new(
        SessionOf(n), $"Session {n + 1}: {Word(n)}", SessionKind.Oral, Duration.FromMinutes(80), new(Room(n % Rooms), StartOf(n), Duration.FromMinutes(80)), [Person(n)]);

    private static LocalDateTime StartOf(int session)
    {
        var block = session / Rooms;
        return FirstDay.PlusDays(block / SessionsADay).At(new(9, 0)).PlusMinutes(100 * (block % SessionsADay));
    }

    private static string Word(int n) => All[n % All.Length];

    private static readonly string[] All = Words.Split(' ');

    private static string Sentences(int n, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(sentence => $"The {string.Join(' ', Enumerable.Range(n + sentence, 14).Select(word => Word(word * (sentence + 1))))}."));

    private static RoomId Room(int n) => new(Id(2, n));

    private static TrackId Track(int n) => new(Id(3, n));

    private static PersonId Person(int n) => new(Id(4, n));

    private static SessionId SessionOf(int n) => new(Id(7, n));

    private static Guid Id(int kind, int number) => new(number + 1, (short)kind, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);
}
