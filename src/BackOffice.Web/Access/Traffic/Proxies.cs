using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace BackOffice.Web.Access.Traffic;

/// <summary>
/// The proxies before the app, from <c>BackOffice:Proxies</c>: addresses and networks, with commas between. From them, and nobody else, it takes who the
/// client is and whether the client came by https.
/// </summary>
internal static class Proxies
{
    private const string Setting = "BackOffice:Proxies";

    internal static void AddProxies(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[Setting] is not { Length: > 0 } written) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var item in written.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (System.Net.IPNetwork.TryParse(item, out var network)) options.KnownIPNetworks.Add(network);
            else if (IPAddress.TryParse(item, out var proxy)) options.KnownProxies.Add(proxy);
            else throw new InvalidOperationException($"BackOffice__Proxies holds addresses and networks such as 10.0.0.0/8, and “{item}” is none.");
        }
        services.AddSingleton<IStartupFilter>(new BehindProxies(options));
    }

    // Before everything else, the routing included, which some requests never leave.
    private sealed class BehindProxies(ForwardedHeadersOptions options) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UseForwardedHeaders(options);
            next(app);
        };
    }
}
