using BackOffice.Engine.Audit;
using BackOffice.Engine.Live;
using BackOffice.Schedule.Changes;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using NodaTime;

namespace BackOffice.Web.Components.Audit;

/// <summary>Who changed what. The filters are in the address, so that a link restores the view; new changes come in at the top by themselves.</summary>
public sealed partial class AuditPage
{
    private AuditQuery query = AuditQuery.Everything;
    private AuditList? list;
    private IReadOnlyList<AuditGroup> groups = [];
    private IReadOnlyList<string> members = [];
    private AuditSet? undoing;
    private Desk? desk;
    private DateTimeZone? reader;
    private string? fault;
    private string? shown;
    private bool loaded;
    private bool busy;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private AuditHistory Audit { get; set; } = null!;

    [Inject]
    private ReaderZone Reader { get; set; } = null!;

    private DateTimeZone Zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(Program!.Conference.TimeZone) ?? DateTimeZone.Utc;

    private bool Differs => reader is not null && list?.Sets.Any(set => reader.GetUtcOffset(set.At) != Zone.GetUtcOffset(set.At)) == true;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (Program is not null && shown != Navigation.Uri) await ReadAsync();
    }

    /// <inheritdoc/>
    protected override void OnInitialized() => Navigation.LocationChanged += OnLocationChanged;

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        Navigation.LocationChanged -= OnLocationChanged;
        return base.DisposeAsync();
    }

    // The filters are no parameters of the page, and what is none reads nothing by itself.
    private void OnLocationChanged(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(async () =>
    {
        if (Program is null || shown == change.Location || !new Uri(change.Location).AbsolutePath.EndsWith("/audit", StringComparison.Ordinal)) return;
        await ReadAsync();
        StateHasChanged();
    });

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        reader = await Reader.ReadAsync();
        if (reader is not null) StateHasChanged();
    }

    /// <inheritdoc/>
    protected override async Task OnProgramAsync(IReadOnlyList<Advance> steps)
    {
        if (list is null || steps.Count == 0) return;
        if (steps.Any(step => step.Erases)) await ReadAsync();
        await list.FollowAsync(Program!, undone: steps.Any(step => step.Changes[0].Undoes is not null));
        // Whoever acts for the first time is a member to filter by.
        members = [.. members.Union(steps.Select(step => step.Changes[0].Member)).Order(StringComparer.OrdinalIgnoreCase)];
        groups = AuditGroup.Fold(list.Sets);
    }

    private async Task ReadAsync()
    {
        shown = Navigation.Uri;
        query = AuditQuery.Parse(new Uri(shown).Query);
        fault = query.Read(Program!, out var filter);
        list ??= new AuditList(Audit);
        if (members.Count == 0) members = await Audit.MembersAsync(Program!);
        busy = true;
        if (!await list.ReadAsync(Program!, filter)) return;
        (groups, loaded, busy) = (AuditGroup.Fold(list.Sets), true, false);
    }

    private async Task MoreAsync()
    {
        busy = true;
        await list!.ReadMoreAsync(Program!);
        (groups, busy) = (AuditGroup.Fold(list.Sets), false);
    }

    private Task<IReadOnlyList<Change>> ReadSetAsync(AuditSet set, int after, int size) => Audit.ReadSetAsync(Program!, list!.Filter, set.Revision, after, size);

    private void Apply(AuditQuery asked) => Navigation.NavigateTo($"/conferences/{Slug}/audit{asked}");

    private RenderFragment Line(AuditSet set) => builder =>
    {
        builder.OpenComponent<AuditLine>(0);
        builder.SetKey(set.Revision);
        builder.AddComponentParameter(1, nameof(AuditLine.Set), set);
        builder.AddComponentParameter(2, nameof(AuditLine.Program), Program);
        builder.AddComponentParameter(3, nameof(AuditLine.Slug), Slug);
        builder.AddComponentParameter(4, nameof(AuditLine.Zone), Zone);
        builder.AddComponentParameter(5, nameof(AuditLine.Reader), reader);
        builder.AddComponentParameter(6, nameof(AuditLine.IsNew), set.Revision > list!.Seen);
        builder.AddComponentParameter(7, nameof(AuditLine.CanUndo), desk?.CanEdit == true);
        builder.AddComponentParameter(8, nameof(AuditLine.OnUndo), EventCallback.Factory.Create<AuditSet>(this, it => undoing = it));
        builder.AddComponentParameter(9, nameof(AuditLine.Read), (Func<AuditSet, int, int, Task<IReadOnlyList<Change>>>)ReadSetAsync);
        builder.CloseComponent();
    };
}
