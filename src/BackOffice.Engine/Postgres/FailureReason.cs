namespace BackOffice.Engine.Postgres;

/// <summary>The one line that tells why, out of all that PostgreSQL's tools and log say.</summary>
internal static class FailureReason
{
    private static readonly string[] Marks = ["FATAL:", "error:"];

    public static string In(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var mark in Marks)
        {
            if (lines.FirstOrDefault(line => line.Contains(mark, StringComparison.Ordinal)) is { } telling)
                return telling[(telling.IndexOf(mark, StringComparison.Ordinal) + mark.Length)..].Trim();
        }

        return lines.LastOrDefault() ?? "it does not say why";
    }
}
