using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Schedule.Conferences;

/// <summary>One edition of an event: its name and days, its rooms and tracks.</summary>
/// <param name="Id">The conference.</param>
/// <param name="Version">How many events its stream holds.</param>
/// <param name="Slug">Its name in addresses; never changes.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="TimeZone">The IANA id of the zone all its wall-clock times are in.</param>
/// <param name="FirstDay">Its first day.</param>
/// <param name="LastDay">Its last day, not before the first.</param>
/// <param name="DayBoundary">The hour at which one day of the conference gives way to the next; a night ends before it.</param>
/// <param name="Rooms">Its rooms in the order they are shown, retired ones included.</param>
/// <param name="Tracks">Its tracks, retired ones included.</param>
/// <param name="Severities">How much rules weigh, where somebody said.</param>
/// <param name="Acknowledgements">What was said of findings; each holds for as long as the facts it was given for.</param>
/// <param name="Constraints">What must hold between two things.</param>
/// <param name="PauseOfPeople">How long a person needs between two rooms; null where nobody said.</param>
/// <param name="PauseOfRooms">How long a room needs between two things; null where nobody said.</param>
public sealed partial record Conference(
    ConferenceId Id,
    long Version,
    string Slug,
    string Name,
    string TimeZone,
    LocalDate FirstDay,
    LocalDate LastDay,
    LocalTime DayBoundary,
    ValueList<Room> Rooms,
    ValueList<Track> Tracks,
    ValueList<RuleSeverity> Severities = default,
    ValueList<Acknowledgement> Acknowledgements = default,
    ValueList<Constraint> Constraints = default,
    Duration? PauseOfPeople = null,
    Duration? PauseOfRooms = null)
{
    /// <summary>The hour at which days change where nothing else is set.</summary>
    public static readonly LocalTime DefaultDayBoundary = new(4, 0);

    /// <summary>How long people and rooms need where nobody said.</summary>
    public static readonly Pauses DefaultPauses = new(Duration.FromMinutes(5), Duration.Zero);

    /// <summary>How long a person needs between two rooms.</summary>
    public Duration TimeForPeople => PauseOfPeople ?? DefaultPauses.OfPeople;

    /// <summary>How long a room needs between two things.</summary>
    public Duration TimeForRooms => PauseOfRooms ?? DefaultPauses.OfRooms;

    /// <summary>What was said of the finding of a rule about some parties, lapsed or not; null where nothing was.</summary>
    public Acknowledgement? Acknowledged(string code, ValueList<Subject> parties)
    {
        foreach (var it in Acknowledgements) if (it.Code == code && it.Parties == parties) return it;
        return null;
    }

    /// <summary>The room with the id, or null.</summary>
    public Room? Room(RoomId id)
    {
        foreach (var room in Rooms) if (room.Id == id) return room;
        return null;
    }

    /// <summary>The track with the id, or null.</summary>
    public Track? Track(TrackId id)
    {
        foreach (var track in Tracks) if (track.Id == id) return track;
        return null;
    }

    /// <summary>The days of the conference, first to last.</summary>
    public IEnumerable<LocalDate> Days
    {
        get { for (var day = FirstDay; day <= LastDay; day = day.PlusDays(1)) yield return day; }
    }

    /// <summary>The day of the conference that a wall-clock time belongs to: what comes before the boundary belongs to the night before.</summary>
    public LocalDate DayOf(LocalDateTime time) => time.TimeOfDay < DayBoundary ? time.Date.PlusDays(-1) : time.Date;

    /// <summary>The first moment of the conference on the wall clock.</summary>
    public LocalDateTime Opens => FirstDay.At(DayBoundary);

    /// <summary>The moment on the wall clock at which the conference is over.</summary>
    public LocalDateTime Closes => LastDay.PlusDays(1).At(DayBoundary);

    /// <summary>The conference after an event; <paramref name="state"/> is null before the first.</summary>
    public static Conference Evolve(Conference? state, ConferenceEvent happened)
    {
        if (happened is ConferenceOpened opened)
        {
            return new(opened.ConferenceId, 1, opened.Slug, opened.Name, opened.TimeZone, opened.FirstDay, opened.LastDay, DefaultDayBoundary, [], []);
        }
        var it = state ?? throw new InvalidOperationException($"{happened.GetType().Name} came before the conference was opened.");
        return (happened switch
        {
            ConferenceRenamed e => it with { Name = e.To },
            ConferenceDaysChanged e => it with { FirstDay = e.ToFirstDay, LastDay = e.ToLastDay },
            TimeZoneChanged e => it with { TimeZone = e.To },
            DayBoundaryChanged e => it with { DayBoundary = e.To },
            RoomAdded e => it.With(new Room(e.RoomId, e.Name, e.Capacity, Retired: false)),
            RoomRemoved e => it.Without(e.RoomId),
            RoomRenamed e => it.WithRoom(e.RoomId, room => room with { Name = e.To }),
            RoomCapacityChanged e => it.WithRoom(e.RoomId, room => room with { Capacity = e.To }),
            RoomAvailabilityRevised e => it.WithRoom(e.RoomId, room => room with { Availability = e.To }),
            RoomRetired e => it.WithRoom(e.RoomId, room => room with { Retired = true }),
            RoomReopened e => it.WithRoom(e.RoomId, room => room with { Retired = false }),
            RoomsReordered e => it with { Rooms = e.To.Select(id => it.Room(id)!).ToValueList() },
            TrackAdded e => it.With(new Track(e.TrackId, e.Name, e.Color, Retired: false)),
            TrackRemoved e => it.Without(e.TrackId),
            TrackRenamed e => it.WithTrack(e.TrackId, track => track with { Name = e.To }),
            TrackRecolored e => it.WithTrack(e.TrackId, track => track with { Color = e.To }),
            TrackRetired e => it.WithTrack(e.TrackId, track => track with { Retired = true }),
            TrackReopened e => it.WithTrack(e.TrackId, track => track with { Retired = false }),
            RuleSeverityChanged e => it.With(new RuleSeverity(e.Rule, e.To)),
            PausesChanged e => it.With(e.To),
            ConstraintAdded e => it.With(new Constraint(e.Kind, e.First, e.Second)),
            ConstraintRemoved e => it with { Constraints = it.Constraints.Remove(new(e.Kind, e.First, e.Second)) },
            FindingAcknowledged e => it.With(e.Code, e.Parties, e.To),
            AcknowledgementWithdrawn e => it.With(e.Code, e.Parties, null),
            CheckpointNamed e => it.With(new Checkpoint(e.Name, e.Revision)),
            CheckpointRemoved e => it with { Checkpoints = it.Checkpoints.Where(checkpoint => checkpoint.Name != e.Name).ToValueList() },
            FreezeChanged e => it with { Freeze = e.To },
            ApprovalDemanded e => it with { DemandsApproval = e.To },
            _ => throw new InvalidOperationException($"A conference does not know {happened.GetType().Name}."),
        }) with
        { Version = it.Version + 1 };
    }

    private Conference WithRoom(RoomId id, Func<Room, Room> change) => this with { Rooms = Rooms.Change(room => room.Id == id, change) };

    private Conference WithTrack(TrackId id, Func<Track, Track> change) => this with { Tracks = Tracks.Change(track => track.Id == id, change) };
}

/// <summary>A room of a conference.</summary>
/// <param name="Id">The room; the same whatever its name.</param>
/// <param name="Name">Its name, unique among the rooms of the conference.</param>
/// <param name="Capacity">How many people it seats; null where nobody said.</param>
/// <param name="Retired">Whether it is no longer to be used; what stands in it is a finding.</param>
/// <param name="Availability">When the conference has it; empty means always.</param>
public sealed record Room(RoomId Id, string Name, int? Capacity, bool Retired, ValueList<LocalSpan> Availability = default);

/// <summary>A track of a conference.</summary>
/// <param name="Id">The track.</param>
/// <param name="Name">Its name, unique among the tracks of the conference.</param>
/// <param name="Color">One of <see cref="TrackColors"/>.</param>
/// <param name="Retired">Whether it is no longer offered.</param>
public sealed record Track(TrackId Id, string Name, string Color, bool Retired);

/// <summary>The colours a track can have: names that each surface renders readably, not values.</summary>
public static class TrackColors
{
    /// <summary>Every colour there is, in the order in which new tracks take them.</summary>
    public static readonly ValueList<string> All = ["indigo", "teal", "amber", "rose", "violet", "green", "sky", "slate"];
}
