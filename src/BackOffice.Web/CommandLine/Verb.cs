using System.CommandLine;
using System.Data.Common;
using BackOffice.Engine;
using BackOffice.Engine.Commands;
using BackOffice.Engine.Postgres;
using BackOffice.Schedule.Changes;

namespace BackOffice.Web.CommandLine;

/// <summary>What the verbs have in common: they run on the engine alone, beside a running app or without one, over the same database.</summary>
internal static class Verb
{
    /// <summary>The member that the audit names for what the command line does.</summary>
    internal static Actor Actor => new(Environment.UserName, Role.Chair, Surface.CommandLine, Everywhere: true);

    /// <summary>The option that names a conference.</summary>
    internal static Option<string> Conference() => new("--conference") { Description = "The slug of the conference.", Required = true, HelpName = "SLUG" };

    /// <summary>Runs a piece of work on a started engine.</summary>
    /// <returns>The exit code: 0, or 1 with one sentence on the standard error.</returns>
    internal static async Task<int> RunAsync(Func<IServiceProvider, CancellationToken, Task<string?>> work, CancellationToken cancellation)
    {
        try
        {
            var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
            // The standard output is the verb's answer; what is logged would be in its way.
            builder.Logging.ClearProviders();
            await using var database = await Database.OpenAsync(builder.Configuration, cancellation);
            builder.AddBackOfficeEngine(database.ConnectionString, Membership.Visitor);
            using var host = builder.Build();
            await host.StartAsync(cancellation);
            var fault = await work(host.Services, cancellation);
            await host.StopAsync(CancellationToken.None);
            if (fault is null) return 0;
            await Console.Error.WriteLineAsync(fault);
        }
        catch (Exception failure) when (failure is PostgresUnavailableException or DbException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("It was stopped before it was done.");
        }
        return 1;
    }

    /// <summary>The sentence of an outcome that is no success, or null.</summary>
    internal static string? Fault(Outcome outcome) => outcome switch
    {
        Outcome.Refused { Refusal.Sentence: var sentence } => sentence,
        Outcome.Conflicted { Conflict: var conflict } => $"{conflict.Theirs.Member} changed the {conflict.Facet.Word} meanwhile.",
        _ => null,
    };

    /// <summary>The sentence for a conference that is not there.</summary>
    internal static string NoConference(string slug) => $"There is no conference “{slug}”.";
}
