using System.CommandLine;
using BackOffice.Engine.Audit;
using BackOffice.Engine.Live;

namespace BackOffice.Web.CommandLine;

/// <summary><c>audit</c>: prints who changed what, newest first, under the filters that the API has too.</summary>
internal static class AuditVerb
{
    private const string Text = "text";

    internal static Command Make()
    {
        var conference = Verb.Conference();
        var filters = AuditFilterText.Names.Select(name => (Name: name, Option: Filter(name))).ToList();
        var most = new Option<int?>("--most") { Description = $"How many changes to print at most; as text {AuditFilter.DefaultSize} where nothing is said, else all.", HelpName = "N" };
        var format = new Option<string>("--format") { Description = "How to print them.", DefaultValueFactory = _ => Text };
        format.AcceptOnlyFromAmong([Text, .. AuditFormat.All.Select(it => it.Name)]);
        var command = new Command("audit", "Prints who changed what in a conference, newest first.") { conference, format, most };
        foreach (var (_, option) in filters) command.Options.Add(option);
        command.Subcommands.Add(AuditVerifyVerb.Make());
        command.SetAction((arguments, cancellation) => Verb.RunAsync(
            async (services, token) =>
            {
                var slug = arguments.GetValue(conference)!;
                if (await services.GetRequiredService<LivePrograms>().OpenAsync(slug, token) is not { Now: var program }) return Verb.NoConference(slug);
                var given = filters.Select(it => (it.Name, arguments.GetValue(it.Option) ?? ""));
                if (AuditFilterText.Read(given, program, out var filter) is { } fault) return fault;
                var file = AuditFormat.All.FirstOrDefault(it => it.Name == arguments.GetValue(format));
                var entries = services.GetRequiredService<AuditHistory>().ReadAllAsync(program, filter, token);
                if ((arguments.GetValue(most) ?? (file is null ? AuditFilter.DefaultSize : null)) is { } count) entries = entries.Take(count);
                await PrintAsync(entries, file, token);
                return null;
            },
            cancellation));
        return command;
    }

    private static async Task PrintAsync(IAsyncEnumerable<AuditEntry> entries, AuditFormat? format, CancellationToken cancellation)
    {
        if (format is not null)
        {
            await using var output = Console.OpenStandardOutput();
            await format.WriteAsync(entries, output, cancellation);
            return;
        }
        await foreach (var it in entries.WithCancellation(cancellation))
        {
            Console.WriteLine($"{it.Revision,6}  {it.At:uuuu-MM-dd HH:mm:ss}Z  {it.Text}{(it.Reason is null ? "" : $" — {it.Reason}")}");
        }
    }

    private static Option<string?> Filter(string name) => name switch
    {
        "talk" or "session" or "person" or "room" or "track" => new($"--{name}") { Description = $"Changes about this {name} alone.", HelpName = "ID" },
        "slot" => new("--slot") { Description = "Changes that put something into this slot or took it out, such as ROOM@2027-05-18T08:45.", HelpName = "ROOM@TIME" },
        "member" => new("--member") { Description = "Changes of this member alone.", HelpName = "NAME" },
        "kind" => new("--kind") { Description = "Changes of this kind alone, such as talk-moved.", HelpName = "KIND" },
        "surface" => new("--surface") { Description = "Changes through this door alone, such as ui or import.", HelpName = "SURFACE" },
        "since" => new("--since") { Description = "Changes from this time, day or point (snapshot:3) on.", HelpName = "WHEN" },
        "until" => new("--until") { Description = "Changes up to this time, day or point (snapshot:3).", HelpName = "WHEN" },
        "revision" => new("--revision") { Description = "The changes of this revision alone.", HelpName = "N" },
        _ => new($"--{name}") { Description = "Changes whose things, member or reason hold these words.", HelpName = "WORDS" },
    };
}
