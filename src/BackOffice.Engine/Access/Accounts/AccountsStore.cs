using Marten;
using Marten.Schema;

namespace BackOffice.Engine.Access.Accounts;

/// <summary>How accounts are stored.</summary>
internal static class AccountsStore
{
    internal static void StoreAccounts(this StoreOptions options)
    {
        options.Schema.For<Account>().UseNumericRevisions(true)
            .UniqueIndex(UniqueIndexType.Computed, "account_name", it => it.NormalizedName)
            .UniqueIndex(UniqueIndexType.Computed, "account_email", it => it.NormalizedEmail!);
        options.Schema.For<Passkey>().Duplicate(it => it.AccountId);
        options.Schema.For<ExternalLogin>().Duplicate(it => it.AccountId);
    }
}
