using BackOffice.Schedule.Changes;

namespace BackOffice.Schedule.Conferences;

/// <summary>Adds a track to the conference; without a colour it takes the next in line.</summary>
public sealed record AddTrack(string Name, string? Color = null, TrackId TrackId = default) : ConferenceCommand
{
    /// <inheritdoc/>
    protected override Facet Facet => Facet.OfTrack(TrackId, "existence");

    /// <inheritdoc/>
    public override Subject About => TrackId;

    /// <inheritdoc/>
    public override ScheduleCommand Identified(Func<Guid> fresh) => TrackId == default ? this with { TrackId = new(fresh()) } : this;

    /// <inheritdoc/>
    protected override Decision Decide(Conference conference)
    {
        if (conference.Track(TrackId) is { } track)
        {
            return track.Name == Name.Trim() ? Decision.Nothing : Refusal.Rule($"There is a track with the id {TrackId} already.");
        }
        var color = Color ?? TrackColors.All[conference.Tracks.Count % TrackColors.All.Count];
        return (Words.Name(Name) ?? ConferenceRules.Color(color) ?? ConferenceRules.TrackNameFree(conference, Name, TrackId)) is { } refusal ? refusal
            : Decision.Of(new TrackAdded(conference.Id, TrackId, Name.Trim(), color));
    }
}

/// <summary>A command about one track of the conference.</summary>
public abstract record TrackCommand(TrackId TrackId) : ConferenceCommand
{
    /// <inheritdoc/>
    public override Subject About => TrackId;

    /// <inheritdoc/>
    protected sealed override Decision Decide(Conference conference) =>
        conference.Track(TrackId) is { } track ? Decide(conference, track) : Refusal.NotFound($"There is no track with the id {TrackId}.");

    /// <summary>What the command comes to for the track as it stands.</summary>
    protected abstract Decision Decide(Conference conference, Track track);
}

/// <summary>Gives a track another name.</summary>
public sealed record RenameTrack(TrackId TrackId, string Name) : TrackCommand(TrackId)
{
    /// <inheritdoc/>
    protected override Facet Facet => Facet.OfTrack(TrackId, "name");

    /// <inheritdoc/>
    protected override Decision Decide(Conference conference, Track track) =>
        (Words.Name(Name) ?? ConferenceRules.TrackNameFree(conference, Name, TrackId)) is { } refusal ? refusal
        : Decision.Unless(track.Name == Name.Trim(), new TrackRenamed(conference.Id, TrackId, track.Name, Name.Trim()));
}

/// <summary>Gives a track another colour.</summary>
public sealed record RecolorTrack(TrackId TrackId, string Color) : TrackCommand(TrackId)
{
    /// <inheritdoc/>
    protected override Facet Facet => Facet.OfTrack(TrackId, "color");

    /// <inheritdoc/>
    protected override Decision Decide(Conference conference, Track track) =>
        ConferenceRules.Color(Color) is { } refusal ? refusal
        : Decision.Unless(track.Color == Color, new TrackRecolored(conference.Id, TrackId, track.Color, Color));
}

/// <summary>Stops offering a track; talks keep it.</summary>
public sealed record RetireTrack(TrackId TrackId) : TrackCommand(TrackId)
{
    /// <inheritdoc/>
    protected override Facet Facet => Facet.OfTrack(TrackId, "status");

    /// <inheritdoc/>
    protected override Decision Decide(Conference conference, Track track) => Decision.Unless(track.Retired, new TrackRetired(conference.Id, TrackId));
}

/// <summary>Offers a retired track again.</summary>
public sealed record ReopenTrack(TrackId TrackId) : TrackCommand(TrackId)
{
    /// <inheritdoc/>
    protected override Facet Facet => Facet.OfTrack(TrackId, "status");

    /// <inheritdoc/>
    protected override Decision Decide(Conference conference, Track track) => Decision.Unless(!track.Retired, new TrackReopened(conference.Id, TrackId));
}
