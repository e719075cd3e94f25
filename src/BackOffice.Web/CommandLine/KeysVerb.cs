using System.CommandLine;
using BackOffice.Engine.Access;
using BackOffice.Engine.Events;
using BackOffice.Schedule.Changes;

namespace BackOffice.Web.CommandLine;

/// <summary><c>keys create</c>: makes an API key, the last word on the standard output.</summary>
internal static class KeysVerb
{
    internal static Command Make()
    {
        var role = RoleOption.Make();
        var name = new Option<string>("--name") { Description = "What the audit calls the holder of the key.", Required = true, HelpName = "NAME" };
        var create = new Command("create", "Makes an API key and prints it, this once.") { role, name };
        create.SetAction((arguments, cancellation) => Verb.RunAsync(
            async (services, token) =>
            {
                if (RoleOption.Read(arguments.GetValue(role)!, out var chosen) is { } fault) return fault;
                var key = await services.GetRequiredService<ApiKeys>().CreateAsync(arguments.GetValue(name)!, chosen, by: Environment.UserName, cancellation: token);
                Console.WriteLine($"The key of {arguments.GetValue(name)} ({Names.Of(chosen)}), shown this once: {key}");
                return null;
            },
            cancellation));
        return new Command("keys", "API keys.") { create };
    }
}

/// <summary>The option that names a role.</summary>
internal static class RoleOption
{
    internal static Option<string> Make() =>
        new("--role") { Description = "viewer, editor, publisher or chair; each includes the one before it.", Required = true, HelpName = "ROLE" };

    /// <returns>What is wrong with the name, or null.</returns>
    internal static string? Read(string name, out Role role)
    {
        role = Names.Read<Role>(name) ?? default;
        return Names.Read<Role>(name) is null ? $"“{name}” is no role: it is one of {string.Join(", ", Enum.GetValues<Role>().Select(it => Names.Of(it)))}." : null;
    }
}
