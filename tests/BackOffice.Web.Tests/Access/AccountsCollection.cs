using BackOffice.Web.Tests.Testing;

namespace BackOffice.Web.Tests.Access;

/// <summary>Tests that share one app with everything by which one can sign in; each has members of its own.</summary>
[CollectionDefinition(Name)]
public sealed class AccountsCollection : ICollectionFixture<AccountsFixture>
{
    public const string Name = "Accounts";
}
