using System.CommandLine;
using BackOffice.Engine.Commands;
using BackOffice.Engine.Live;
using BackOffice.Schedule.Publications;

namespace BackOffice.Web.CommandLine;

/// <summary><c>publish</c>: publishes a conference's draft as a snapshot.</summary>
internal static class PublishVerb
{
    internal static Command Make()
    {
        var conference = Verb.Conference();
        var label = new Option<string?>("--label") { Description = "What the snapshot is called; “Snapshot N” where nothing is said.", HelpName = "TEXT" };
        var notes = new Option<string?>("--notes") { Description = "What readers should know.", HelpName = "TEXT" };
        var command = new Command("publish", "Publishes the draft of a conference as a numbered snapshot.") { conference, label, notes };
        command.SetAction((arguments, cancellation) => Verb.RunAsync(
            async (services, token) =>
            {
                var slug = arguments.GetValue(conference)!;
                if (await services.GetRequiredService<LivePrograms>().OpenAsync(slug, token) is not { } live) return Verb.NoConference(slug);
                var number = live.Now.Publications.NextNumber;
                var publish = new PublishSnapshot(arguments.GetValue(label) ?? $"Snapshot {number}", arguments.GetValue(notes) ?? "");
                var outcome = await services.GetRequiredService<CommandSender>().SendAsync(slug, Verb.Actor, publish, cancellation: token);
                if (Verb.Fault(outcome) is { } fault) return fault;
                var snapshot = live.Now.Publications.Latest!;
                Console.WriteLine($"Published snapshot {snapshot.Number}, “{snapshot.Label}”, of revision {snapshot.Revision}.");
                return null;
            },
            cancellation));
        return command;
    }
}
