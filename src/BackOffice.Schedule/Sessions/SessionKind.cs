namespace BackOffice.Schedule.Sessions;

/// <summary>What kind of block a session is.</summary>
public enum SessionKind
{
    /// <summary>A desk where people register.</summary>
    Registration,

    /// <summary>A break for coffee or a meal.</summary>
    Break,

    /// <summary>Talks given one after the other.</summary>
    Oral,

    /// <summary>Posters shown side by side.</summary>
    Poster,

    /// <summary>Teaching.</summary>
    Tutorial,

    /// <summary>A talk by invitation, for everyone.</summary>
    InvitedTalk,

    /// <summary>A workshop.</summary>
    Workshop,

    /// <summary>A reception, a dinner, a party.</summary>
    Social,

    /// <summary>Anything else.</summary>
    Other,
}
