using BackOffice.Schedule.Changes;

namespace BackOffice.Engine.Access;

/// <summary>What somebody may do in a conference.</summary>
/// <param name="Role">Their role there.</param>
/// <param name="Everywhere">Whether they have it in every conference, also in those that are not there yet.</param>
/// <param name="Limits">What of the conference they may change; null where all of it.</param>
public sealed record Rights(Role Role, bool Everywhere = false, Limits? Limits = null)
{
    /// <summary>The greater of two, of which either may be missing: by the role, then whoever is not limited, then whoever has it everywhere.</summary>
    internal static Rights? Greater(Rights? one, Rights? other) =>
        one is null ? other
        : other is null ? one
        : (other.Role, other.Limits is null, other.Everywhere).CompareTo((one.Role, one.Limits is null, one.Everywhere)) > 0 ? other : one;
}
