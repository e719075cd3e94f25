using BackOffice.Schedule.Changes;

namespace BackOffice.Engine.Access;

/// <summary>What somebody may do in a conference.</summary>
/// <param name="Role">Their role there.</param>
/// <param name="Everywhere">Whether they have it in every conference, also in those that are not there yet.</param>
public sealed record Rights(Role Role, bool Everywhere = false)
{
    /// <summary>The greater of two, of which either may be missing.</summary>
    internal static Rights? Greater(Rights? one, Rights? other) => one is null || other?.Role > one.Role ? other : one;
}
