using NodaTime;

namespace BackOffice.Engine.Access;

/// <summary>One line of the access log: who let whom do what, who signed in, who tried to. It holds no secret.</summary>
/// <param name="At">When.</param>
/// <param name="Who">The member or key it was done by; “somebody unknown” where nobody could be told.</param>
/// <param name="Kind">What was done.</param>
/// <param name="ConferenceId">Where; null where it concerns no single conference.</param>
/// <param name="Subject">Whom or what it was done to, by name, where that is not who did it.</param>
/// <param name="Detail">What more there is to say, such as a role from and to.</param>
/// <param name="Address">The network address it came from; null where it came from none.</param>
public sealed record AccessEntry(Instant At, string Who, AccessKind Kind, Guid? ConferenceId = null, string? Subject = null, string? Detail = null, string? Address = null)
{
    /// <summary>Who did it, where nobody can be told.</summary>
    public const string Unknown = "somebody unknown";
}

/// <summary>What the access log tells of.</summary>
public enum AccessKind
{
    /// <summary>An invitation was made.</summary>
    MemberInvited,

    /// <summary>An invitation was accepted.</summary>
    InvitationAccepted,

    /// <summary>An invitation was withdrawn before it was used.</summary>
    InvitationWithdrawn,

    /// <summary>A role was given or changed.</summary>
    RoleChanged,

    /// <summary>A member's part in a conference ended.</summary>
    MemberRemoved,

    /// <summary>An API key was made.</summary>
    KeyMade,

    /// <summary>An API key was revoked.</summary>
    KeyRevoked,

    /// <summary>An API key was used; one line an hour and address.</summary>
    KeyUsed,

    /// <summary>A key that is revoked or expired was shown; one line an hour and address.</summary>
    KeyRefused,

    /// <summary>Somebody signed in.</summary>
    SignedIn,

    /// <summary>Somebody tried to sign in and could not.</summary>
    SignInFailed,

    /// <summary>Somebody signed out.</summary>
    SignedOut,

    /// <summary>Somebody ended all their sessions.</summary>
    SignedOutEverywhere,

    /// <summary>An account was closed for a while after too many tries.</summary>
    AccountLocked,

    /// <summary>An account was made.</summary>
    AccountMade,

    /// <summary>A password was set or changed.</summary>
    PasswordChanged,

    /// <summary>A password was set again through a mail.</summary>
    PasswordReset,

    /// <summary>An e-mail address was confirmed.</summary>
    EmailConfirmed,

    /// <summary>A second factor was turned on.</summary>
    TwoFactorOn,

    /// <summary>A second factor was turned off.</summary>
    TwoFactorOff,

    /// <summary>A passkey was added.</summary>
    PasskeyAdded,

    /// <summary>A passkey was removed.</summary>
    PasskeyRemoved,
}
