using BackOffice.Engine.Commands;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;
using NodaTime.Text;

namespace BackOffice.Web.Components.Conferences;

/// <summary>The form that opens a conference.</summary>
public sealed partial class OpenDialog
{
    private const int LongestSlug = 60;

    private string name = "";
    private string slug = "";
    private string from = "";
    private string zone = "";
    private string? first;
    private string? last;
    private bool withPeople;
    private bool withSessions;
    private string? fault;

    /// <summary>The conferences that there are.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Program> Others { get; set; } = [];

    /// <summary>The member wants none.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }

    [Inject]
    private MemberCommands Commands { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Program? Last => Others.FirstOrDefault(it => it.Conference.Slug == from);

    // What somebody typed, or what the name comes to.
    private string Slug => slug.Trim().Length > 0 ? slug.Trim() : Slugged(name);

    private async Task OpenAsync()
    {
        if (!LocalDatePattern.Iso.Parse(first ?? "").TryGetValue(default, out var firstDay))
        {
            fault = "Say on which day it begins.";
            return;
        }
        IReadOnlyList<ScheduleCommand> commands;
        if (Last is { } edition) commands = new NewEdition(Slug, name, firstDay, withPeople, withSessions).Plan(edition, Guid.CreateVersion7);
        else if (!LocalDatePattern.Iso.Parse(last ?? "").TryGetValue(default, out var lastDay))
        {
            fault = "Say on which day it ends.";
            return;
        }
        else commands = [new OpenConference(Slug, name, zone.Trim(), firstDay, lastDay)];
        switch (await Commands.SendAsync(Slug, commands.Select(command => (command, (long?)null))))
        {
            case Outcome.Committed: Navigation.NavigateTo($"/conferences/{Slug}/timetable"); break;
            case Outcome.Refused { Refusal.Sentence: var sentence }: fault = sentence; break;
            default: fault = "Somebody opened it at the same moment."; break;
        }
    }

    private static string Slugged(string name)
    {
        var letters = string.Concat(name.Normalize(System.Text.NormalizationForm.FormD).ToLowerInvariant().Select(it => char.IsAsciiLetterOrDigit(it) ? it : char.GetUnicodeCategory(it) == System.Globalization.UnicodeCategory.NonSpacingMark ? '\0' : '-').Where(it => it != '\0'));
        var slug = string.Join('-', letters.Split('-', StringSplitOptions.RemoveEmptyEntries));
        return slug.Length > LongestSlug ? slug[..LongestSlug].TrimEnd('-') : slug;
    }
}
