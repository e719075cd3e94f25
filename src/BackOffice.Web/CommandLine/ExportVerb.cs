using System.CommandLine;
using BackOffice.Engine.History;
using BackOffice.Engine.Live;
using BackOffice.Formats.Json;

namespace BackOffice.Web.CommandLine;

/// <summary><c>export</c>: writes a conference's program as JSON.</summary>
internal static class ExportVerb
{
    internal static Command Make()
    {
        var conference = Verb.Conference();
        var output = new Option<FileInfo?>("--output") { Description = "The file to write; the standard output where none is named.", HelpName = "FILE" };
        var revision = new Option<long?>("--revision") { Description = "The revision to write; the newest where none is named.", HelpName = "N" };
        var command = new Command("export", "Writes the program of a conference as JSON.") { conference, output, revision };
        command.SetAction((arguments, cancellation) => Verb.RunAsync(
            async (services, token) =>
            {
                var slug = arguments.GetValue(conference)!;
                if (await services.GetRequiredService<LivePrograms>().OpenAsync(slug, token) is not { Now: var program }) return Verb.NoConference(slug);
                if (arguments.GetValue(revision) is { } wanted)
                {
                    if (wanted < 1 || wanted > program.Revision) return $"There is no revision {wanted}; the newest is {program.Revision}.";
                    program = await services.GetRequiredService<ProgramHistory>().AtRevisionAsync(program.Conference.Id, wanted, token);
                }
                await using var to = arguments.GetValue(output)?.Create() ?? Console.OpenStandardOutput();
                await to.WriteAsync(ProgramJson.Write(program), token);
                return null;
            },
            cancellation));
        return command;
    }
}
