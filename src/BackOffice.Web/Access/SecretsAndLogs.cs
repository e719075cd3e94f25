namespace BackOffice.Web.Access;

/// <summary>What is kept out of logs, however much they are told to hold.</summary>
internal static class SecretsAndLogs
{
    // Those that write whole addresses: the links that sign in, invite and reset carry their tokens there.
    private static readonly string[] OfWholeAddresses = ["Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Http.Result"];

    internal static void KeepSecretsOutOfLogs(this IServiceCollection services) => services.PostConfigure<LoggerFilterOptions>(filters =>
    {
        foreach (var category in OfWholeAddresses) filters.Rules.Add(new(providerName: null, category, LogLevel.Warning, filter: null));
    });
}
