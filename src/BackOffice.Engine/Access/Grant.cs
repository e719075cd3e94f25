using BackOffice.Schedule.Changes;
using NodaTime;

namespace BackOffice.Engine.Access;

/// <summary>A role that a member has: in one conference, or in every one, also in those to come.</summary>
/// <param name="Id">Of which account, and where: there is one a place.</param>
/// <param name="AccountId">Whose it is.</param>
/// <param name="ConferenceId">Where; null means everywhere.</param>
/// <param name="Role">What they may do there.</param>
/// <param name="Since">Since when.</param>
/// <param name="By">Who gave it.</param>
/// <param name="Limits">What of the conference they may change as an editor; null where all of it.</param>
public sealed record Grant(string Id, Guid AccountId, Guid? ConferenceId, Role Role, Instant Since, string By, Limits? Limits = null)
{
    /// <summary>The id of the grant of an account in a place.</summary>
    public static string IdOf(Guid account, Guid? conference) => $"{account:N}/{(conference is { } id ? $"{id:N}" : "everywhere")}";

    /// <summary>What it comes to. Only editors are limited: whoever becomes more is free, and whoever is less changes nothing.</summary>
    public Rights Rights => new(Role, ConferenceId is null, Role == Role.Editor ? Limits : null);
}
