using System.CommandLine;
using BackOffice.Engine.Importing;

namespace BackOffice.Web.CommandLine;

/// <summary><c>import</c>: reads a file into a conference, and opens the conference if there is none.</summary>
internal static class ImportVerb
{
    internal static Command Make()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The file, in any of the formats that are read." };
        var conference = Verb.Conference();
        var name = new Option<string?>("--name") { Description = "What the conference is called, if it is opened.", HelpName = "NAME" };
        var zone = new Option<string?>("--time-zone") { Description = "The conference's time zone, if it is opened, such as Europe/Lisbon.", HelpName = "ZONE" };
        var format = new Option<string?>("--format") { Description = $"The format of the file, where it is not to be recognised: {FormatNames.All}.", HelpName = "FORMAT" };
        var source = new Option<string?>("--source") { Description = "What it is a newer export of, where that is not to be recognised.", HelpName = "NAME" };
        var year = new Option<int?>("--year") { Description = "The year of dates that name none.", HelpName = "YEAR" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say what would be imported." };
        var command = new Command("import", "Reads a file into a conference.") { file, conference, name, zone, format, source, year, dryRun };
        command.SetAction((arguments, cancellation) => Verb.RunAsync(
            async (services, token) =>
            {
                if (arguments.GetValue(format) is { } asked && FormatNames.Read(asked) is null) return $"“{asked}” is no format that can be read: it is one of {FormatNames.All}.";
                var from = arguments.GetValue(file)!;
                if (Directory.Exists(from.FullName)) return $"{from} is a folder.";
                if (!File.Exists(from.FullName)) return $"There is no file {from}.";
                var request = new ImportRequest(
                    arguments.GetValue(conference)!, from.Name, arguments.GetValue(name), arguments.GetValue(zone), arguments.GetValue(year), arguments.GetValue(dryRun),
                    FormatNames.Read(arguments.GetValue(format)), arguments.GetValue(source));
                await using var stream = from.OpenRead();
                switch (await services.GetRequiredService<Importer>().ImportAsync(stream, request, Verb.Actor, Told(), token))
                {
                    case ImportOutcome.Refused { Sentence: var sentence }: return $"{from}: {sentence}";
                    case ImportOutcome.Done { Report: var report }: ImportText.Print(report, request.Slug, Console.Out); break;
                }
                return null;
            },
            cancellation));
        return command;
    }

    // Where somebody looks on; in a file it would be in the way of errors.
    private static ProgressLine? Told() => Console.IsErrorRedirected ? null : new ProgressLine(Console.Error);
}
