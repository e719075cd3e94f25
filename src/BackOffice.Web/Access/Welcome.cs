using BackOffice.Engine.Access;
using BackOffice.Engine.Commands;
using BackOffice.Engine.Publishing;
using BackOffice.Engine.Samples;
using BackOffice.Schedule.Changes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using NodaTime;

namespace BackOffice.Web.Access;

/// <summary>Once the app listens: loads the sample into an empty store, and prints the address with a link that signs a chair in, once.</summary>
internal sealed partial class Welcome(
    IHostApplicationLifetime lifetime, IServer server, SampleConference sample, SignInLinks links, CommandSender sender, Grants grants, PublicAddress site, IConfiguration configuration, ILogger<Welcome> logger) : BackgroundService
{
    private static readonly Duration Valid = Duration.FromHours(24);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var _ = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        try
        {
            await sample.LoadIntoEmptyStoreAsync(stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogNoSample(failure);
        }
        await sender.WarmUpAsync(stoppingToken);
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? BackOfficeApp.DefaultUrl;
        // Members come by the public address, and cookies of an https one go nowhere else.
        var entrance = (site.Address?.GetLeftPart(UriPartial.Authority) ?? address).TrimEnd('/');
        var link = await IsWantedAsync(stoppingToken)
            ? $"Sign in, once, within a day: {entrance}/sign-in?token={await links.CreateAsync(null, Role.Chair, Valid, cancellation: stoppingToken)}"
            : $"Sign in at {entrance}/sign-in";
        // To the console and not to the log, which may be kept and read by others: the link is a secret until it is used.
        await Console.Out.WriteLineAsync($"""

            BackOffice is at {address}
            {link}

            """);
    }

    // On a server of its own the console is often a log. There a link is printed only for as long as nobody could come in without one.
    private async Task<bool> IsWantedAsync(CancellationToken cancellation) => configuration["BackOffice:SignInLink"] switch
    {
        "always" => true,
        "never" => false,
        "first" => !await grants.AnyAsync(cancellation),
        _ => string.IsNullOrEmpty(configuration.GetConnectionString("backoffice")) || !await grants.AnyAsync(cancellation),
    };

    [LoggerMessage(LogLevel.Error, "The sample conference could not be loaded")]
    private partial void LogNoSample(Exception failure);
}
