using System.CommandLine;
using BackOffice.Engine.Chain;
using BackOffice.Engine.Live;
using BackOffice.Schedule;

namespace BackOffice.Web.CommandLine;

/// <summary><c>audit verify</c>: proves that the log is what was written, or names the first place where it is not.</summary>
internal static class AuditVerifyVerb
{
    internal static Command Make()
    {
        var conference = new Option<string?>("--conference") { Description = "The slug of the conference; all of them where none is named.", HelpName = "SLUG" };
        var expect = new Option<string?>("--expect")
        {
            Description = "What an earlier verification printed of the conference, such as 120:9f…: the log up to there must still be the same.",
            HelpName = "REVISION:LINK",
        };
        var command = new Command("verify", "Proves by the hash chain that nobody changed, removed or inserted anything behind the application's back.") { conference, expect };
        command.SetAction((arguments, cancellation) => Verb.RunAsync(
            (services, token) => RunAsync(services, arguments.GetValue(conference), arguments.GetValue(expect), token), cancellation));
        return command;
    }

    private static async Task<string?> RunAsync(IServiceProvider services, string? slug, string? expect, CancellationToken cancellation)
    {
        if (slug is null && expect is not null) return "--expect takes --conference: each conference has a chain of its own.";
        if (expect is not null && KnownLink.Parse(expect) is null) return $"“{expect}” is no revision with its link, such as 120:9f….";
        ConferenceId? only = null;
        if (slug is not null)
        {
            var found = (await services.GetRequiredService<LivePrograms>().ConferencesAsync(cancellation)).Where(it => it.Slug == slug).ToList();
            if (found is not [var (id, _)]) return Verb.NoConference(slug);
            only = id;
        }
        var proofs = await services.GetRequiredService<ChainVerifier>().VerifyAsync(only, KnownLink.Parse(expect), cancellation: cancellation);
        foreach (var it in proofs.Where(it => it.Holds))
        {
            var erased = it.Erased == 0 ? "" : $"; the data of {it.Erased} {(it.Erased == 1 ? "person" : "people")} was erased";
            var witnesses = it.Snapshots switch { 0 => "", 1 => ", and a snapshot confirms it", var n => $", and {n} snapshots confirm it" };
            Console.WriteLine($"{it.Slug}: {it.Events} changes up to revision {it.Revision} are as they were written{witnesses}{erased}.");
            Console.WriteLine($"  {it.Revision}:{it.Link}");
        }
        var faults = proofs.SelectMany(it => new[] { it.Fault?.Sentence, it.Audit is { } audit ? $"{audit} The audit history is a projection; rebuild makes it anew." : null }).OfType<string>().ToList();
        return faults.Count == 0 ? null : string.Join(Environment.NewLine, faults);
    }
}
