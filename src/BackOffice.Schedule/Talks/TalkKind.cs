namespace BackOffice.Schedule.Talks;

/// <summary>What kind of contribution a talk is.</summary>
public enum TalkKind
{
    /// <summary>A spoken contribution, as a rule in a session with others.</summary>
    Oral,

    /// <summary>A poster.</summary>
    Poster,

    /// <summary>Teaching.</summary>
    Tutorial,

    /// <summary>A talk by invitation, for everyone.</summary>
    InvitedTalk,

    /// <summary>A workshop.</summary>
    Workshop,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>Where to read on about a talk.</summary>
/// <param name="Label">What the link is called, such as “Slides”.</param>
/// <param name="Url">An absolute http or https address.</param>
public sealed record Link(string Label, string Url);
