using System.CommandLine;
using BackOffice.Engine.Publishing;

namespace BackOffice.Web.CommandLine;

/// <summary><c>export</c>: writes a conference's program as a file, in any format that snapshots are rendered in.</summary>
internal static class ExportVerb
{
    internal static Command Make()
    {
        var conference = Verb.Conference();
        var format = new Option<string>("--format") { Description = $"The format of the file: {ArtefactNames.All}.", HelpName = "FORMAT", DefaultValueFactory = _ => "json" };
        var output = new Option<FileInfo?>("--output") { Description = "The file to write; the standard output where none is named.", HelpName = "FILE" };
        var revision = new Option<long?>("--revision") { Description = "The revision of the draft; the newest where none is named.", HelpName = "N" };
        var snapshot = new Option<int?>("--snapshot") { Description = "The snapshot, as it went out; the draft where none is named.", HelpName = "N" };
        var command = new Command("export", "Writes the program of a conference as a file.") { conference, format, output, revision, snapshot };
        command.SetAction((arguments, cancellation) => Verb.RunAsync(
            async (services, token) =>
            {
                var request = new ExportRequest(arguments.GetValue(conference)!, arguments.GetValue(format)!, arguments.GetValue(revision), arguments.GetValue(snapshot));
                switch (await services.GetRequiredService<ProgramExport>().ExportAsync(request, token))
                {
                    case ExportOutcome.Refused { Sentence: var sentence }:
                        return sentence;
                    case ExportOutcome.File { Bytes: var bytes }:
                        await using (var to = arguments.GetValue(output)?.Create() ?? Console.OpenStandardOutput()) await to.WriteAsync(bytes, token);
                        break;
                }
                return null;
            },
            cancellation));
        return command;
    }
}
