using BackOffice.Engine;
using BackOffice.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackOffice.Benchmarks;

/// <summary>The whole app in this process, on a free port.</summary>
internal static class BenchedApp
{
    internal static async Task<WebApplication> StartAsync(string connectionString, Action<IServiceCollection>? also = null)
    {
        var builder = BackOfficeApp.CreateBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        BackOfficeApp.AddServices(builder, new ConnectionString(connectionString));
        also?.Invoke(builder.Services);
        var app = builder.Build();
        BackOfficeApp.UsePipeline(app);
        await app.StartAsync();
        return app;
    }
}
