namespace BackOffice.Engine.Audit;

/// <summary>A place in the audit, as cursors say it: <c>61.0</c>.</summary>
/// <param name="Revision">The number of a change set.</param>
/// <param name="Ordinal">The place of a change in it.</param>
internal readonly record struct AuditPosition(long Revision, int Ordinal)
{
    /// <summary>The place that a cursor names; null where it names none.</summary>
    internal static AuditPosition? Read(string? cursor) =>
        cursor?.Split('.') is [var revision, var ordinal] && long.TryParse(revision, out var r) && r is >= 0 and < long.MaxValue && int.TryParse(ordinal, out var o)
            ? new(r, o)
            : null;

    /// <inheritdoc/>
    public override string ToString() => $"{Revision}.{Ordinal}";
}
