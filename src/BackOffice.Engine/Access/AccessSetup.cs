using BackOffice.Engine.Access.Accounts;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Engine.Access;

/// <summary>Puts into the host and the store what tells who may do what.</summary>
internal static class AccessSetup
{
    internal static void AddAccess(this IServiceCollection services)
    {
        services.AddSingleton<AccessLog>();
        services.AddSingleton<AccessHistory>();
        services.AddSingleton<AccountDirectory>();
        services.AddSingleton<Grants>();
        services.AddSingleton<Committee>();
        services.AddSingleton<Invitations>();
        services.AddSingleton<ApiKeys>();
        services.AddSingleton<SignInLinks>();
    }

    internal static void StoreAccess(this StoreOptions options)
    {
        options.Schema.For<ApiKey>();
        options.Schema.For<ApiKeyUse>();
        options.Schema.For<SignInLink>();
        options.Schema.For<Invitation>();
        options.Schema.For<Grant>();
        options.StoreAccounts();
    }
}
