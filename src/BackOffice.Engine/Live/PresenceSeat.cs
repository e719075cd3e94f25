using BackOffice.Schedule;

namespace BackOffice.Engine.Live;

/// <summary>A member's place in a conference, for as long as their page is open; to be disposed when they go.</summary>
public sealed class PresenceSeat : IDisposable
{
    private readonly PresenceBoard board;

    internal PresenceSeat(PresenceBoard board, ConferenceId conference, Presence presence) =>
        (this.board, Conference, Id, Member, Colour) = (board, conference, presence.Seat, presence.Member, presence.Colour);

    /// <summary>The conference.</summary>
    public ConferenceId Conference { get; }

    /// <summary>Which of those present this is.</summary>
    public SeatId Id { get; }

    /// <summary>The member's name.</summary>
    public string Member { get; }

    /// <summary>The name of the member's colour.</summary>
    public string Colour { get; }

    /// <summary>Tells the others where this member is and what they are about; lists are cut to <see cref="PresenceState.MostNamed"/>.</summary>
    public void Update(PresenceState state) => board.Update(this, state.Bounded());

    /// <summary>Tells the others that this member has gone.</summary>
    public void Dispose() => board.Leave(this);
}
