using BackOffice.Schedule.Changes;
using NodaTime;

namespace BackOffice.Engine.Access;

/// <summary>How a program signs in. The secret itself is shown once and kept nowhere.</summary>
/// <param name="Id">The SHA-256 hash of the key, in hexadecimal.</param>
/// <param name="Name">What the audit calls its holder.</param>
/// <param name="Role">What its holder may do.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ConferenceId">The one conference in which it does anything; null means every one.</param>
/// <param name="Expires">From when on it does nothing; null means never.</param>
/// <param name="By">Who made it; null in a store that is older than that.</param>
/// <param name="RevokedAt">When it was revoked; null while it was not.</param>
/// <param name="RevokedBy">Who revoked it.</param>
public sealed record ApiKey(
    string Id, string Name, Role Role, Instant CreatedAt, Guid? ConferenceId = null, Instant? Expires = null, string? By = null, Instant? RevokedAt = null, string? RevokedBy = null)
{
    private const int HandleLength = 12;

    /// <summary>What it is called where it is listed or revoked: the beginning of its hash, of which the key can't be made.</summary>
    public string Handle => Id[..HandleLength];

    /// <summary>What became of it by a moment.</summary>
    public KeyState StateAt(Instant moment) => RevokedAt is not null ? KeyState.Revoked : Expires <= moment ? KeyState.Expired : KeyState.Active;
}

/// <summary>What became of a key.</summary>
public enum KeyState
{
    /// <summary>It works.</summary>
    Active,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>Somebody ended it.</summary>
    Revoked,
}

/// <summary>When a key was used last, as of some minutes.</summary>
/// <param name="Id">The key's id.</param>
/// <param name="At">When.</param>
/// <param name="Address">From where.</param>
public sealed record ApiKeyUse(string Id, Instant At, string? Address);
