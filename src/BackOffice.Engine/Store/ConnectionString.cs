namespace BackOffice.Engine;

/// <summary>How PostgreSQL is reached. Its text holds a password and is never written to a log.</summary>
public sealed record ConnectionString(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => "(connection string)";
}
