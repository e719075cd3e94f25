using System.Threading.Channels;

namespace BackOffice.Engine.Live;

/// <summary>
/// What a node has yet to tell the others. Of each seat only the newest is kept, so that a member who drags across the whole
/// timetable between two sendings costs one message.
/// </summary>
internal sealed class PresenceOutbox
{
    private readonly Lock taking = new();
    private readonly Dictionary<SeatId, PresenceMessage> seats = [];
    private readonly Channel<bool> signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    internal void Put(SeatId seat, PresenceMessage message)
    {
        lock (taking) seats[seat] = message;
        signal.Writer.TryWrite(true);
    }

    /// <summary>Waits until there is something to tell, and takes it.</summary>
    internal async Task<IReadOnlyList<PresenceMessage>> TakeAsync(CancellationToken cancellation)
    {
        await signal.Reader.ReadAsync(cancellation);
        lock (taking)
        {
            var taken = seats.Values.ToList();
            seats.Clear();
            return taken;
        }
    }
}
