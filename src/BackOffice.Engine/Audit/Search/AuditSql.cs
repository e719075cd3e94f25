using Npgsql;

namespace BackOffice.Engine.Audit.Search;

/// <summary>A statement about the audit of one conference while it is written: its parameters, of which the first is the conference.</summary>
internal sealed class AuditSql
{
    internal const string Conference = "$1";

    private readonly List<object> parameters = [];

    internal AuditSql(Guid conference) => parameters.Add(conference);

    /// <summary>Adds a parameter.</summary>
    /// <returns>How the statement names it.</returns>
    internal string Parameter(object value)
    {
        parameters.Add(value);
        return $"${parameters.Count}";
    }

    internal NpgsqlCommand Command(NpgsqlDataSource database, string text)
    {
        var command = database.CreateCommand(text);
        foreach (var value in parameters) command.Parameters.Add(new() { Value = value });
        return command;
    }
}
