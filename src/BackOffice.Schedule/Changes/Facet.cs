namespace BackOffice.Schedule.Changes;

/// <summary>
/// A side of a thing that can be changed without touching its other sides. Two changes of different facets merge; two of the
/// same facet conflict.
/// </summary>
/// <param name="Word">The facet's name as the API shows it.</param>
/// <param name="Of">The part of the thing that it belongs to, such as one room of a conference; null for the thing itself.</param>
public readonly record struct Facet(string Word, Guid? Of = null)
{
    /// <summary>That the thing exists; nothing changes it but its creation.</summary>
    public static readonly Facet Existence = new("existence");

    /// <summary>The title of a talk or session.</summary>
    public static readonly Facet Title = new("title");

    /// <summary>The abstract of a talk.</summary>
    public static readonly Facet Abstract = new("abstract");

    /// <summary>Where a talk or session stands.</summary>
    public static readonly Facet Placement = new("placement");

    /// <summary>How long a talk or session lasts.</summary>
    public static readonly Facet Duration = new("duration");

    /// <summary>Who speaks, and in which order.</summary>
    public static readonly Facet Speakers = new("speakers");

    /// <summary>Who chairs a session.</summary>
    public static readonly Facet Chairs = new("chairs");

    /// <summary>The track of a talk.</summary>
    public static readonly Facet Track = new("track");

    /// <summary>What kind of talk or session it is.</summary>
    public static readonly Facet Kind = new("kind");

    /// <summary>The links of a talk.</summary>
    public static readonly Facet Links = new("links");

    /// <summary>How many people are expected.</summary>
    public static readonly Facet Audience = new("audience");

    /// <summary>Whether a session is for everyone.</summary>
    public static readonly Facet Plenary = new("plenary");

    /// <summary>Whether it takes place.</summary>
    public static readonly Facet Status = new("status");

    /// <summary>The name of a person or conference.</summary>
    public static readonly Facet Name = new("name");

    /// <summary>The affiliation of a person.</summary>
    public static readonly Facet Affiliation = new("affiliation");

    /// <summary>The bio of a person.</summary>
    public static readonly Facet Bio = new("bio");

    /// <summary>Where the committee writes to a person.</summary>
    public static readonly Facet Email = new("email");

    /// <summary>When a person can be there.</summary>
    public static readonly Facet Availability = new("availability");

    /// <summary>Whether a person's data is there or was erased.</summary>
    public static readonly Facet PersonalData = new("personal-data");

    /// <summary>The first and last day of a conference.</summary>
    public static readonly Facet Days = new("days");

    /// <summary>The time zone of a conference.</summary>
    public static readonly Facet TimeZone = new("time-zone");

    /// <summary>The hour at which a day of the conference gives way to the next.</summary>
    public static readonly Facet DayBoundary = new("day-boundary");

    /// <summary>The order in which a conference's rooms are shown.</summary>
    public static readonly Facet RoomOrder = new("room-order");

    /// <summary>How long people and rooms need between two things.</summary>
    public static readonly Facet Pauses = new("pauses");

    /// <summary>From when on changes take more than the right to make them.</summary>
    public static readonly Facet Freeze = new("freeze");

    /// <summary>Whether a publication takes a second member.</summary>
    public static readonly Facet Approval = new("approval");

    /// <summary>The publications of a conference.</summary>
    public static readonly Facet Publications = new("publications");

    /// <summary>A name for a point of the log.</summary>
    public static Facet Checkpoint(string name) => new($"checkpoint-{name}");

    /// <summary>How much a rule weighs.</summary>
    public static Facet SeverityOf(string rule) => new($"severity-of-{rule}");

    /// <summary>What must hold between two things.</summary>
    public static Facet Constraint(Subject first) => new("constraint", first.Id);

    /// <summary>Whether a finding of a rule about some parties was acknowledged.</summary>
    public static Facet Acknowledgement(string code, ValueList<Subject> parties) =>
        new($"acknowledgement-of-{code}", parties.Count == 0 ? null : parties[0].Id);

    /// <summary>A side of one room.</summary>
    public static Facet Room(RoomId room, string side) => new($"room-{side}", room.Value);

    /// <summary>A side of one track.</summary>
    public static Facet OfTrack(TrackId track, string side) => new($"track-{side}", track.Value);
}
