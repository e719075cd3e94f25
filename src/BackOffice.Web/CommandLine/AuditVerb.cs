using System.CommandLine;
using BackOffice.Engine.Audit;
using BackOffice.Engine.Live;

namespace BackOffice.Web.CommandLine;

/// <summary><c>audit</c>: prints who changed what, newest first.</summary>
internal static class AuditVerb
{
    internal static Command Make()
    {
        var conference = Verb.Conference();
        var member = new Option<string?>("--member") { Description = "Changes of this member alone.", HelpName = "NAME" };
        var kind = new Option<string?>("--kind") { Description = "Changes of this kind alone, such as talk-moved.", HelpName = "KIND" };
        var query = new Option<string?>("--q") { Description = "Changes whose things, reason or member hold these words.", HelpName = "WORDS" };
        var most = new Option<int>("--most") { Description = "How many changes to print at most.", DefaultValueFactory = _ => AuditFilter.DefaultSize, HelpName = "N" };
        var command = new Command("audit", "Prints who changed what in a conference, newest first.") { conference, member, kind, query, most };
        command.Subcommands.Add(AuditVerifyVerb.Make());
        command.SetAction((arguments, cancellation) => Verb.RunAsync(
            async (services, token) =>
            {
                var slug = arguments.GetValue(conference)!;
                if (await services.GetRequiredService<LivePrograms>().OpenAsync(slug, token) is not { Now: var program }) return Verb.NoConference(slug);
                var filter = new AuditFilter { Member = arguments.GetValue(member), Kind = arguments.GetValue(kind), Query = arguments.GetValue(query) };
                var left = arguments.GetValue(most);
                string? cursor = null;
                do
                {
                    var page = await services.GetRequiredService<AuditHistory>()
                        .ReadAsync(program, filter with { Cursor = cursor, Size = Math.Min(left, AuditFilter.LargestSize) }, token);
                    foreach (var it in page.Entries)
                    {
                        Console.WriteLine($"{it.Revision,6}  {it.At:uuuu-MM-dd HH:mm:ss}Z  {it.Text}{(it.Reason is null ? "" : $" — {it.Reason}")}");
                    }
                    left -= page.Entries.Count;
                    cursor = page.Next;
                }
                while (cursor is not null && left > 0);
                return null;
            },
            cancellation));
        return command;
    }
}
