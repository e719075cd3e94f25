namespace BackOffice.Engine.Chain;

/// <summary>
/// What the log says of one event beside its body, as the chain knows it: which it is, where it belongs, and who did it when
/// and why. Its place in the log's sequence is not among them: that is the store's affair.
/// </summary>
/// <param name="Conference">The conference.</param>
/// <param name="Revision">The revision of its change set.</param>
/// <param name="Ordinal">Its 0-based place in the change set.</param>
/// <param name="EventId">The event.</param>
/// <param name="Stream">The stream it belongs to.</param>
/// <param name="Version">Its 1-based place in that stream.</param>
/// <param name="Kind">Its name on disk.</param>
/// <param name="Microseconds">When, since 1970 in UTC.</param>
/// <param name="Member">Who.</param>
/// <param name="CommandId">The command it follows from, as it is stored.</param>
/// <param name="CorrelationId">What it belongs together with, as it is stored.</param>
/// <param name="Surface">Through which door.</param>
/// <param name="Reason">Why; null where nobody said.</param>
/// <param name="Undoes">The revision that it is part of the undoing of.</param>
/// <param name="Restores">The revision that it is part of the putting back to.</param>
internal sealed record Facts(
    Guid Conference,
    long Revision,
    int Ordinal,
    Guid EventId,
    Guid Stream,
    long Version,
    string Kind,
    long Microseconds,
    string Member,
    string CommandId,
    string CorrelationId,
    string Surface,
    string? Reason,
    long? Undoes,
    long? Restores)
{
    /// <summary>Their digest.</summary>
    internal void Digest(Span<byte> to)
    {
        var fields = new FieldWriter(stackalloc byte[1024], "backoffice facts 1"u8);
        fields.Add(Conference);
        fields.Add(Revision);
        fields.Add((long)Ordinal);
        fields.Add(EventId);
        fields.Add(Stream);
        fields.Add(Version);
        fields.Add(Kind);
        fields.Add(Microseconds);
        fields.Add(Member);
        fields.Add(CommandId);
        fields.Add(CorrelationId);
        fields.Add(Surface);
        fields.Add(Reason);
        fields.Add(Undoes);
        fields.Add(Restores);
        fields.Hash(to);
    }
}
