using System.CommandLine;
using BackOffice.Engine.Access;
using BackOffice.Engine.Events;
using BackOffice.Engine.Live;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using NodaTime;
using NodaTime.Text;

namespace BackOffice.Web.CommandLine;

/// <summary><c>keys</c>: makes API keys (the key is the last word on the standard output), lists and revokes them.</summary>
internal static class KeysVerb
{
    private const int MostDays = 3660;

    internal static Command Make() => new("keys", "API keys.") { Create(), List(), Revoke() };

    private static Command Create()
    {
        var role = RoleOption.Make();
        var name = new Option<string>("--name") { Description = "What the audit calls the holder of the key.", Required = true, HelpName = "NAME" };
        var conference = ConferenceOption.Make("The only conference in which the key does anything; every one where none is named.");
        var days = new Option<int?>("--expires") { Description = "After how many days the key ends; never where nothing is said.", HelpName = "DAYS" };
        var create = new Command("create", "Makes an API key and prints it, this once.") { role, name, conference, days };
        create.SetAction((arguments, cancellation) => Verb.RunAsync(
            async (services, token) =>
            {
                if (RoleOption.Read(arguments.GetValue(role)!, out var chosen) is { } fault) return fault;
                if (arguments.GetValue(days) is { } wrong and (< 1 or > MostDays)) return $"A key works for 1 to {MostDays} days, not for {wrong}.";
                var (place, missing) = await ConferenceOption.FindAsync(services, arguments.GetValue(conference), token);
                if (missing is not null) return missing;
                var expires = arguments.GetValue(days) is { } count ? services.GetRequiredService<IClock>().GetCurrentInstant() + Duration.FromDays(count) : (Instant?)null;
                var key = await services.GetRequiredService<ApiKeys>().CreateAsync(arguments.GetValue(name)!, chosen, place, expires, Verb.Actor.Member, token);
                Console.WriteLine($"The key of {arguments.GetValue(name)} ({Names.Of(chosen)}), shown this once: {key}");
                return null;
            },
            cancellation));
        return create;
    }

    private static Command List()
    {
        var conference = ConferenceOption.Make("The keys that do something in this conference; those for every conference where none is named.");
        var list = new Command("list", "Lists the keys: handle, name, role, state, last use.") { conference };
        list.SetAction((arguments, cancellation) => Verb.RunAsync(
            async (services, token) =>
            {
                var (place, missing) = await ConferenceOption.FindAsync(services, arguments.GetValue(conference), token);
                if (missing is not null) return missing;
                var now = services.GetRequiredService<IClock>().GetCurrentInstant();
                foreach (var (key, use) in (await services.GetRequiredService<ApiKeys>().ListAsync(Verb.Actor, place, token)).Value!)
                {
                    var where = key.ConferenceId is null ? "every conference" : arguments.GetValue(conference);
                    var used = use is null ? "never used" : $"last used {InstantPattern.General.Format(use.At)}";
                    Console.WriteLine($"{key.Handle}  {key.Name}  {Names.Of(key.Role)}  {where}  {Names.Of(key.StateAt(now))}  {used}");
                }
                return null;
            },
            cancellation));
        return list;
    }

    private static Command Revoke()
    {
        var handle = new Argument<string>("HANDLE") { Description = "What “keys list” calls the key." };
        var revoke = new Command("revoke", "Ends a key at once.") { handle };
        revoke.SetAction((arguments, cancellation) => Verb.RunAsync(
            async (services, token) =>
            {
                var (key, refusal) = await services.GetRequiredService<ApiKeys>().RevokeAsync(Verb.Actor, null, arguments.GetValue(handle)!, token);
                if (refusal is not null) return refusal.Sentence;
                Console.WriteLine($"The key of {key!.Name} is revoked.");
                return null;
            },
            cancellation));
        return revoke;
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

/// <summary>The option that may name a conference.</summary>
internal static class ConferenceOption
{
    internal static Option<string?> Make(string description) => new("--conference") { Description = description, HelpName = "SLUG" };

    /// <returns>The conference, null where none was named; or the sentence for one that is not there.</returns>
    internal static async Task<(ConferenceId? Id, string? Missing)> FindAsync(IServiceProvider services, string? slug, CancellationToken cancellation)
    {
        if (slug is null) return (null, null);
        var found = await services.GetRequiredService<LivePrograms>().FindAsync(slug, cancellation);
        return (found, found is null ? Verb.NoConference(slug) : null);
    }
}
