using System.CommandLine;
using BackOffice.Engine.History;
using BackOffice.Engine.Live;

namespace BackOffice.Web.CommandLine;

/// <summary><c>rebuild</c>: makes the projections anew from the events.</summary>
internal static class RebuildVerb
{
    internal static Command Make()
    {
        var conference = new Option<string?>("--conference") { Description = "The slug of the conference; all of them where none is named.", HelpName = "SLUG" };
        var command = new Command("rebuild", "Makes the current program and the audit history anew from the events.") { conference };
        command.SetAction((arguments, cancellation) => Verb.RunAsync(
            async (services, token) =>
            {
                var rebuild = services.GetRequiredService<Rebuild>();
                var wanted = arguments.GetValue(conference);
                var all = (await services.GetRequiredService<LivePrograms>().ConferencesAsync(token)).Where(it => wanted is null || it.Slug == wanted).ToList();
                if (wanted is not null && all.Count == 0) return Verb.NoConference(wanted);
                foreach (var (id, slug) in all) Console.WriteLine($"{slug}: rebuilt from {await rebuild.RunAsync(id, slug, token)} events.");
                return null;
            },
            cancellation));
        return command;
    }
}
