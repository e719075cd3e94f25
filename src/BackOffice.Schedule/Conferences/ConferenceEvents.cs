using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Schedule.Conferences;

/// <summary>Something that happened to a conference, its rooms or its tracks.</summary>
public abstract record ConferenceEvent(ConferenceId ConferenceId) : ScheduleEvent
{
    /// <inheritdoc/>
    public override Subject Subject => ConferenceId;
}

/// <summary>A conference came into being.</summary>
public sealed record ConferenceOpened(ConferenceId ConferenceId, string Slug, string Name, string TimeZone, LocalDate FirstDay, LocalDate LastDay)
    : ConferenceEvent(ConferenceId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Existence;
}

/// <summary>The conference got another name.</summary>
public sealed record ConferenceRenamed(ConferenceId ConferenceId, string From, string To) : ConferenceEvent(ConferenceId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Name;
}

/// <summary>The conference's first or last day changed; nothing on the timetable moves with it.</summary>
public sealed record ConferenceDaysChanged(
    ConferenceId ConferenceId, LocalDate FromFirstDay, LocalDate FromLastDay, LocalDate ToFirstDay, LocalDate ToLastDay)
    : ConferenceEvent(ConferenceId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Days;
}

/// <summary>The zone changed in which the conference's wall-clock times are read; the wall-clock times stay.</summary>
public sealed record TimeZoneChanged(ConferenceId ConferenceId, string From, string To) : ConferenceEvent(ConferenceId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.TimeZone;
}

/// <summary>The hour changed at which one day of the conference gives way to the next.</summary>
public sealed record DayBoundaryChanged(ConferenceId ConferenceId, LocalTime From, LocalTime To) : ConferenceEvent(ConferenceId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.DayBoundary;
}

/// <summary>The conference got a room more.</summary>
public sealed record RoomAdded(ConferenceId ConferenceId, RoomId RoomId, string Name, int? Capacity) : ConferenceEvent(ConferenceId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Room(RoomId, "existence");
}

/// <summary>A room got another name.</summary>
public sealed record RoomRenamed(ConferenceId ConferenceId, RoomId RoomId, string From, string To) : ConferenceEvent(ConferenceId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Room(RoomId, "name");
}

/// <summary>It became known how many people a room seats.</summary>
public sealed record RoomCapacityChanged(ConferenceId ConferenceId, RoomId RoomId, int? From, int? To) : ConferenceEvent(ConferenceId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Room(RoomId, "capacity");
}

/// <summary>It became known when the conference has a room.</summary>
public sealed record RoomAvailabilityRevised(ConferenceId ConferenceId, RoomId RoomId, ValueList<LocalSpan> From, ValueList<LocalSpan> To)
    : ConferenceEvent(ConferenceId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Room(RoomId, "availability");
}

/// <summary>A room is no longer to be used.</summary>
public sealed record RoomRetired(ConferenceId ConferenceId, RoomId RoomId) : ConferenceEvent(ConferenceId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Room(RoomId, "status");
}

/// <summary>A retired room may be used again.</summary>
public sealed record RoomReopened(ConferenceId ConferenceId, RoomId RoomId) : ConferenceEvent(ConferenceId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Room(RoomId, "status");
}

/// <summary>The rooms are shown in another order.</summary>
public sealed record RoomsReordered(ConferenceId ConferenceId, ValueList<RoomId> From, ValueList<RoomId> To) : ConferenceEvent(ConferenceId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.RoomOrder;
}

/// <summary>The conference got a track more.</summary>
public sealed record TrackAdded(ConferenceId ConferenceId, TrackId TrackId, string Name, string Color) : ConferenceEvent(ConferenceId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.OfTrack(TrackId, "existence");
}

/// <summary>A track got another name.</summary>
public sealed record TrackRenamed(ConferenceId ConferenceId, TrackId TrackId, string From, string To) : ConferenceEvent(ConferenceId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.OfTrack(TrackId, "name");
}

/// <summary>A track got another colour.</summary>
public sealed record TrackRecolored(ConferenceId ConferenceId, TrackId TrackId, string From, string To) : ConferenceEvent(ConferenceId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.OfTrack(TrackId, "color");
}

/// <summary>A track is no longer offered.</summary>
public sealed record TrackRetired(ConferenceId ConferenceId, TrackId TrackId) : ConferenceEvent(ConferenceId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.OfTrack(TrackId, "status");
}

/// <summary>A retired track is offered again.</summary>
public sealed record TrackReopened(ConferenceId ConferenceId, TrackId TrackId) : ConferenceEvent(ConferenceId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.OfTrack(TrackId, "status");
}

/// <summary>That the room was added was undone; nothing stood in it.</summary>
public sealed record RoomRemoved(ConferenceId ConferenceId, RoomId RoomId, string Name, int? Capacity) : ConferenceEvent(ConferenceId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.Room(RoomId, "existence");
}

/// <summary>That the track was added was undone; no talk was in it.</summary>
public sealed record TrackRemoved(ConferenceId ConferenceId, TrackId TrackId, string Name, string Color) : ConferenceEvent(ConferenceId)
{
    /// <inheritdoc/>
    public override Facet Facet => Facet.OfTrack(TrackId, "existence");
}
