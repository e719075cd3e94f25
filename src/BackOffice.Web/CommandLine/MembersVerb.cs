using System.CommandLine;
using BackOffice.Engine.Access;
using BackOffice.Schedule.Changes;
using NodaTime;

namespace BackOffice.Web.CommandLine;

/// <summary><c>members add</c>: makes a one-time sign-in link for a member, the last word on the standard output.</summary>
internal static class MembersVerb
{
    private static readonly Duration Valid = Duration.FromDays(7);

    internal static Command Make()
    {
        var role = RoleOption.Make();
        var name = new Option<string>("--name") { Description = "What the audit calls the member.", Required = true, HelpName = "NAME" };
        var url = new Option<string>("--url") { Description = "The address of the back office.", DefaultValueFactory = _ => BackOfficeApp.DefaultUrl, HelpName = "URL" };
        var conference = ConferenceOption.Make("The only conference of which they become a member; every one where none is named.");
        var add = new Command("add", "Makes a link that signs a member in, once, within seven days.") { role, name, url, conference };
        add.SetAction((arguments, cancellation) => Verb.RunAsync(
            async (services, token) =>
            {
                if (RoleOption.Read(arguments.GetValue(role)!, out Role chosen) is { } fault) return fault;
                var (place, missing) = await ConferenceOption.FindAsync(services, arguments.GetValue(conference), token);
                if (missing is not null) return missing;
                var link = await services.GetRequiredService<SignInLinks>().CreateAsync(arguments.GetValue(name), chosen, Valid, place, token);
                Console.WriteLine($"A link that signs {arguments.GetValue(name)} in, once: {arguments.GetValue(url)!.TrimEnd('/')}/sign-in?token={link}");
                return null;
            },
            cancellation));
        return new Command("members", "Members of the back office.") { add };
    }
}
