namespace BackOffice.Engine.Postgres;

/// <summary>
/// No PostgreSQL could be had. The message is one sentence for the person at the terminal: the cause, and what to install or set.
/// </summary>
public sealed class PostgresUnavailableException : Exception
{
    /// <summary>What to do where nothing more exact is known.</summary>
    public const string UsualRemedy = "install PostgreSQL 13 or newer, or set ConnectionStrings__backoffice to a running server";

    /// <param name="cause">The cause as half a sentence; line breaks and full stops at its end are taken off.</param>
    /// <param name="remedy">What to install or set, as half a sentence; <see cref="UsualRemedy"/> if null.</param>
    /// <param name="inner">The exception behind it, if there is one.</param>
    public PostgresUnavailableException(string cause, string? remedy = null, Exception? inner = null)
        : base($"No PostgreSQL is available ({OneLine(cause)}): {remedy ?? UsualRemedy}.", inner)
    {
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ':', ' ');
}
