using BackOffice.Engine.Access;

namespace BackOffice.Web.Components.Audit;

/// <summary>What the access log tells, in words.</summary>
internal static class AccessWords
{
    /// <summary>A line of the access log as a sentence without its subject.</summary>
    internal static string Of(AccessEntry entry) => entry.Kind switch
    {
        AccessKind.MemberInvited => $"invited {entry.Subject} as {entry.Detail}",
        AccessKind.InvitationAccepted => $"accepted the invitation for {entry.Subject} ({entry.Detail})",
        AccessKind.InvitationWithdrawn => $"withdrew the invitation for {entry.Subject}",
        AccessKind.RoleChanged => $"gave {entry.Subject} a role: {entry.Detail}",
        AccessKind.MemberRemoved => $"removed {entry.Subject}, who {entry.Detail}",
        AccessKind.KeyMade => $"made the key “{entry.Subject}” ({entry.Detail})",
        AccessKind.KeyRevoked => $"revoked the key “{entry.Subject}”",
        AccessKind.KeyUsed => "was used",
        AccessKind.KeyRefused => "was shown, though revoked or expired",
        AccessKind.SignedIn => $"signed in{With(entry.Detail)}",
        AccessKind.SignInFailed => $"tried to sign in{With(entry.Detail)}",
        AccessKind.SignedOut => "signed out",
        AccessKind.SignedOutEverywhere => "signed out everywhere",
        AccessKind.AccountLocked => "was locked out for a while, after too many tries",
        AccessKind.AccountMade => $"made an account{With(entry.Detail)}",
        AccessKind.PasswordChanged => "set a password",
        AccessKind.PasswordReset => "set a new password by mail",
        AccessKind.EmailConfirmed => "confirmed an e-mail address",
        AccessKind.TwoFactorOn => "turned the second factor on",
        AccessKind.TwoFactorOff => "turned the second factor off",
        AccessKind.PasskeyAdded => "added a passkey",
        _ => "removed a passkey",
    };

    private static string With(string? detail) => string.IsNullOrEmpty(detail) ? "" : $" {detail}";
}
