using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Talks;

/// <summary>Gives a talk another title, or confirms a provisional one.</summary>
public sealed record RetitleTalk(TalkId TalkId, string Title) : TalkCommand(TalkId)
{
    /// <inheritdoc/>
    protected override ValueList<Facet> Facets => [Facet.Title];

    /// <inheritdoc/>
    protected override Decision Decide(Program program, Talk talk) =>
        Words.Title(Title) is { } refusal ? refusal
        : Decision.Unless(talk.Title == Title.Trim() && !talk.TitleIsProvisional, new TalkRetitled(TalkId, talk.Title, Title.Trim()));
}

/// <summary>Rewrites a talk's abstract.</summary>
public sealed record ReviseAbstract(TalkId TalkId, string Abstract) : TalkCommand(TalkId)
{
    /// <inheritdoc/>
    protected override ValueList<Facet> Facets => [Facet.Abstract];

    /// <inheritdoc/>
    protected override Decision Decide(Program program, Talk talk) =>
        Words.Text(Abstract, "abstract") is { } refusal ? refusal
        : Decision.Unless(talk.Abstract == Abstract.Trim(), new AbstractRevised(TalkId, talk.Abstract, Abstract.Trim()));
}

/// <summary>Makes a talk another kind of contribution.</summary>
public sealed record ChangeTalkKind(TalkId TalkId, TalkKind Kind) : TalkCommand(TalkId)
{
    /// <inheritdoc/>
    protected override ValueList<Facet> Facets => [Facet.Kind];

    /// <inheritdoc/>
    protected override Decision Decide(Program program, Talk talk) =>
        Decision.Unless(talk.Kind == Kind, new TalkKindChanged(TalkId, talk.Kind, Kind));
}

/// <summary>Puts a talk into a track, or (without one) out of any.</summary>
public sealed record AssignTrack(TalkId TalkId, TrackId? TrackId) : TalkCommand(TalkId)
{
    /// <inheritdoc/>
    protected override ValueList<Facet> Facets => [Facet.Track];

    /// <inheritdoc/>
    protected override Decision Decide(Program program, Talk talk) =>
        TalkRules.TrackThere(program, TrackId) is { } refusal ? refusal
        : Decision.Unless(talk.TrackId == TrackId, new TrackAssigned(TalkId, talk.TrackId, TrackId));
}

/// <summary>Says where to read on about a talk, in place of what was said.</summary>
public sealed record ReviseLinks(TalkId TalkId, ValueList<Link> Links) : TalkCommand(TalkId)
{
    /// <inheritdoc/>
    protected override ValueList<Facet> Facets => [Facet.Links];

    /// <inheritdoc/>
    protected override Decision Decide(Program program, Talk talk) =>
        TalkRules.Links(Links) is { } refusal ? refusal
        : Decision.Unless(talk.Links == Links, new LinksRevised(TalkId, talk.Links, Links));
}
