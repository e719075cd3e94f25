using System.Text.RegularExpressions;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using NodaTime;

namespace BackOffice.Schedule.Conferences;

/// <summary>Opens a conference. That no other has its slug is seen to where it is stored.</summary>
public sealed partial record OpenConference(
    string Slug, string Name, string TimeZone, LocalDate FirstDay, LocalDate LastDay, ConferenceId ConferenceId = default) : ScheduleCommand
{
    /// <summary>The longest conference that is accepted, in days.</summary>
    public const int MostDays = 60;

    /// <inheritdoc/>
    public override ValueList<Touch> Touches => Touch.Of(ConferenceId, Facet.Existence);

    /// <inheritdoc/>
    public override Role Needs => Role.Chair;

    /// <inheritdoc/>
    public override ScheduleCommand Identified(Func<Guid> fresh) => ConferenceId == default ? this with { ConferenceId = new(fresh()) } : this;

    /// <inheritdoc/>
    public override Decision Decide(Program program) =>
        program.IsOpen ? program.Conference.Id == ConferenceId && program.Conference.Slug == Slug
            ? Decision.Nothing
            : Refusal.Rule($"There is a conference with the slug “{Slug}” already.")
        : SlugForm().IsMatch(Slug) is false
            ? Refusal.Invalid($"“{Slug}” can't be a slug: it takes 1 to 60 small letters, digits and hyphens, and starts with a letter or digit.")
        : (Words.Name(Name) ?? ConferenceRules.Zone(TimeZone) ?? ConferenceRules.Days(FirstDay, LastDay)) is { } refusal
            ? refusal
            : Decision.Of(new ConferenceOpened(ConferenceId, Slug, Name.Trim(), TimeZone, FirstDay, LastDay));

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{0,59}\z")]
    private static partial Regex SlugForm();
}
