using BackOffice.Schedule.Changes;
using NodaTime;

namespace BackOffice.Engine.Access;

/// <summary>A link by which somebody becomes a member, once. Unlike a sign-in link it signs nobody into an account that is there.</summary>
/// <param name="Id">The SHA-256 hash of its token, in hexadecimal.</param>
/// <param name="ConferenceId">Where; null means everywhere.</param>
/// <param name="Role">What the member will be able to do.</param>
/// <param name="For">Whom it is for, as its maker wrote it down; it binds nobody.</param>
/// <param name="By">Who made it.</param>
/// <param name="At">When.</param>
/// <param name="Expires">From when on it no longer works.</param>
/// <param name="Limits">What of the conference the member will be able to change, as an editor; null for all of it.</param>
public sealed record Invitation(string Id, Guid? ConferenceId, Role Role, string For, string By, Instant At, Instant Expires, Limits? Limits = null)
{
    private const int HandleLength = 12;

    /// <summary>What it is called where it is listed or withdrawn.</summary>
    public string Handle => Id[..HandleLength];
}
