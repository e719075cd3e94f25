using System.CommandLine;

namespace BackOffice.Web.CommandLine;

/// <summary>The verbs of the command line that are ours; all others are those of the host's framework.</summary>
internal static class Verbs
{
    private static readonly IReadOnlyList<Func<Command>> All =
        [ImportVerb.Make, ExportVerb.Make, PublishVerb.Make, AuditVerb.Make, RebuildVerb.Make, KeysVerb.Make, MembersVerb.Make];

    /// <summary>Runs the verb that the arguments begin with.</summary>
    /// <returns>The exit code, 0 only on success; null where the arguments begin with no verb of ours.</returns>
    internal static async Task<int?> RunAsync(string[] args)
    {
        var commands = All.Select(make => make()).ToList();
        if (args.Length == 0 || commands.All(command => command.Name != args[0])) return null;
        var root = new RootCommand("BackOffice: the back office of a conference schedule.");
        foreach (var command in commands) root.Subcommands.Add(command);
        var parsed = root.Parse(args);
        // What is wrong with the arguments goes to the standard error alone; the framework would add a page of help to the answer.
        if (parsed.Errors.Count == 0) return await parsed.InvokeAsync();
        await Console.Error.WriteLineAsync(parsed.Errors[0].Message);
        return 1;
    }
}
