using System.Buffers.Text;
using BackOffice.Engine.Access.Accounts;
using Marten;
using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace BackOffice.Web.Access.Accounts;

/// <content>Passkeys.</content>
internal sealed partial class AccountStore : IUserPasskeyStore<Account>
{
    public Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        var kept = new Passkey(
            Base64Url.EncodeToString(passkey.CredentialId), user.Id, passkey.Name, Instant.FromDateTimeOffset(passkey.CreatedAt), passkey.PublicKey, passkey.SignCount, passkey.Transports,
            passkey.IsUserVerified, passkey.IsBackupEligible, passkey.IsBackedUp, passkey.AttestationObject, passkey.ClientDataJson);
        additions.Add(session => session.Store(kept));
        return Task.CompletedTask;
    }

    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) => ReadAsync<IList<UserPasskeyInfo>>(async session =>
        [.. (await session.Query<Passkey>().Where(it => it.AccountId == user.Id).ToListAsync(cancellationToken)).OrderBy(it => it.CreatedAt).Select(InfoOf)]);

    public Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) => ReadAsync(async session =>
        await session.LoadAsync<Passkey>(Base64Url.EncodeToString(credentialId), cancellationToken) is { } passkey
            ? await session.LoadAsync<Account>(passkey.AccountId, cancellationToken)
            : null);

    public Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) => ReadAsync(async session =>
        await session.LoadAsync<Passkey>(Base64Url.EncodeToString(credentialId), cancellationToken) is { } passkey && passkey.AccountId == user.Id ? InfoOf(passkey) : null);

    public Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var id = Base64Url.EncodeToString(credentialId);
        additions.Add(session => session.DeleteWhere<Passkey>(it => it.Id == id && it.AccountId == user.Id));
        return Task.CompletedTask;
    }

    private static UserPasskeyInfo InfoOf(Passkey passkey) => new(
        Base64Url.DecodeFromChars(passkey.Id), passkey.PublicKey, passkey.CreatedAt.ToDateTimeOffset(), passkey.SignCount, passkey.Transports?.ToArray(), passkey.UserVerified, passkey.BackupEligible,
        passkey.BackedUp, passkey.Attestation, passkey.ClientData)
    { Name = passkey.Name };
}
