using JasperFx;
using NodaTime;

namespace BackOffice.Engine.Access.Accounts;

/// <summary>
/// By what a member is known when signing in. It says who somebody is; what they may do is said by their grants. One made by a link has
/// neither an e-mail address nor a password, until its member gives it some.
/// </summary>
public sealed class Account : IRevisioned
{
    /// <summary>Names the account, for as long as there is one.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What the audit calls the member. No two accounts have names that read the same, and none changes its name: it stands beside what was done.</summary>
    public string Name { get; set; } = "";

    /// <summary>The name as it is compared.</summary>
    public string NormalizedName { get; set; } = "";

    /// <summary>Where mails reach the member; no two accounts have the same.</summary>
    public string? Email { get; set; }

    /// <summary>The address as it is compared.</summary>
    public string? NormalizedEmail { get; set; }

    /// <summary>Whether the member has shown that mails to the address reach them.</summary>
    public bool EmailConfirmed { get; set; }

    /// <summary>The hash of the password; null where there is none.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Changes with everything that ends what was signed in before: a new password, signing out everywhere.</summary>
    public string SecurityStamp { get; set; } = Guid.NewGuid().ToString("N");

    /// <summary>How many tries to sign in have failed since the last that did not.</summary>
    public int FailedTries { get; set; }

    /// <summary>Until when no try counts.</summary>
    public Instant? LockedUntil { get; set; }

    /// <summary>Whether signing in by password takes a second factor.</summary>
    public bool SecondFactor { get; set; }

    /// <summary>What the member's authenticator app shares with the account, protected; null where there is none.</summary>
    public string? AuthenticatorKey { get; set; }

    /// <summary>The hashes of the codes of the app that were used last: each signs in once.</summary>
    public List<string> UsedCodes { get; set; } = [];

    /// <summary>The hashes of the recovery codes that were not used.</summary>
    public List<string> RecoveryCodes { get; set; } = [];

    /// <summary>When it was made.</summary>
    public Instant CreatedAt { get; set; }

    /// <summary>How often it was stored: whoever stores it must have seen the newest.</summary>
    public int Version { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A passkey (WebAuthn): what a member's device proves itself by. The secret half never leaves the device.</summary>
/// <param name="Id">The credential's id, in base64url.</param>
/// <param name="AccountId">Whom it signs in.</param>
/// <param name="Name">What its member calls it.</param>
/// <param name="CreatedAt">When it was added.</param>
/// <param name="PublicKey">What its signatures are held against.</param>
/// <param name="SignCount">How often it says it has signed; one that goes back was copied.</param>
/// <param name="Transports">How the device is reached.</param>
/// <param name="UserVerified">Whether the device made sure of its owner.</param>
/// <param name="BackupEligible">Whether it can be on several devices.</param>
/// <param name="BackedUp">Whether it is.</param>
/// <param name="Attestation">What the device said when it was added.</param>
/// <param name="ClientData">What the browser said when it was added.</param>
public sealed record Passkey(
    string Id, Guid AccountId, string? Name, Instant CreatedAt, byte[] PublicKey, uint SignCount, IReadOnlyList<string>? Transports, bool UserVerified, bool BackupEligible, bool BackedUp,
    byte[] Attestation, byte[] ClientData);

/// <summary>An account elsewhere that signs in here, through OpenID Connect.</summary>
/// <param name="Id">Provider and key, which no two logins share.</param>
/// <param name="AccountId">Whom it signs in.</param>
/// <param name="Provider">Who vouches for it.</param>
/// <param name="Key">What the provider calls it (the subject).</param>
/// <param name="ProviderName">What people call the provider.</param>
public sealed record ExternalLogin(string Id, Guid AccountId, string Provider, string Key, string? ProviderName)
{
    /// <summary>The id of a login.</summary>
    public static string IdOf(string provider, string key) => $"{provider} {key}";
}
