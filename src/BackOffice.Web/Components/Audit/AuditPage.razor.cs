using BackOffice.Engine.Audit;
using BackOffice.Engine.Live;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace BackOffice.Web.Components.Audit;

/// <summary>Who changed what. The filters are in the address, so that a link restores the view; new changes appear by themselves.</summary>
public sealed partial class AuditPage
{
    private AuditQuery query = AuditQuery.Everything;
    private IReadOnlyList<IReadOnlyList<AuditEntry>> sets = [];
    private IReadOnlyList<string> members = [];
    private string? next;
    private long seen;
    private bool loaded;
    private string? shown;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private AuditHistory Audit { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        query = AuditQuery.Parse(new Uri(Navigation.Uri).Query);
        await base.OnParametersSetAsync();
        if (Program is not null && shown != Navigation.Uri) await LoadAsync(fresh: true);
    }

    /// <inheritdoc/>
    protected override Task OnProgramAsync(IReadOnlyList<Advance> steps) => LoadAsync(fresh: steps.Count == 0);

    private async Task LoadAsync(bool fresh)
    {
        shown = Navigation.Uri;
        if (fresh) seen = Program!.Revision;
        var page = await Audit.ReadAsync(Program!, query.Filter(Program!.Conference));
        // A page that was lengthened keeps its length when something new comes in on top.
        var entries = page.Entries.ToList();
        var held = fresh ? 0 : sets.Sum(set => set.Count);
        while (entries.Count < held && page.Next is { } cursor)
        {
            page = await Audit.ReadAsync(Program!, query.Filter(Program!.Conference) with { Cursor = cursor });
            entries.AddRange(page.Entries);
        }
        Take(entries, page.Next);
        loaded = true;
    }

    private async Task LoadMoreAsync()
    {
        var page = await Audit.ReadAsync(Program!, query.Filter(Program!.Conference) with { Cursor = next });
        Take([.. sets.SelectMany(set => set), .. page.Entries], page.Next);
    }

    private void Take(IEnumerable<AuditEntry> entries, string? more)
    {
        next = more;
        sets = [.. entries.GroupBy(entry => entry.Revision).Select(set => set.OrderBy(entry => entry.Ordinal).ToList())];
        members = [.. members.Concat(sets.Select(set => set[0].Member)).Distinct().Order(StringComparer.OrdinalIgnoreCase)];
    }

    private LocalDate DayOf(AuditEntry entry) => entry.At.InZone(DateTimeZoneProviders.Tzdb[Program!.Conference.TimeZone]).Date;

    private void Apply(AuditQuery asked) => Navigation.NavigateTo(Address(asked));

    private string Address(AuditQuery asked) => $"/conferences/{Slug}/audit{asked}";

    private static string? Text(ChangeEventArgs change) => string.IsNullOrWhiteSpace(change.Value?.ToString()) ? null : change.Value.ToString();
}
