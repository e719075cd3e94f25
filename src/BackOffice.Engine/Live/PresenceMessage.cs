using BackOffice.Schedule;

namespace BackOffice.Engine.Live;

/// <summary>What nodes tell each other of who is here.</summary>
/// <param name="Node">The node that says it.</param>
internal abstract record PresenceMessage(Guid Node)
{
    /// <summary>The node has begun to listen, and asks the others to say who is with them.</summary>
    internal sealed record Hello(Guid Node) : PresenceMessage(Node);

    /// <summary>The node stops; nobody is with it any more.</summary>
    internal sealed record Farewell(Guid Node) : PresenceMessage(Node);

    /// <summary>Somebody is with the node, in this state.</summary>
    internal sealed record Here(Guid Node, ConferenceId Conference, Presence Presence) : PresenceMessage(Node);

    /// <summary>Somebody is with the node no more.</summary>
    internal sealed record Left(Guid Node, ConferenceId Conference, SeatId Seat) : PresenceMessage(Node);
}
