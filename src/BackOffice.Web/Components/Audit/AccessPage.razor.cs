using BackOffice.Engine.Access;
using BackOffice.Engine.Events;
using BackOffice.Engine.Live;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;
using NodaTime;
using NodaTime.Text;

namespace BackOffice.Web.Components.Audit;

/// <summary>The audit of who may do what, who gave them that right, and who came in: what the log of changes does not tell.</summary>
public sealed partial class AccessPage
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private List<AccessEntry>? entries;
    private IReadOnlyList<string> members = [];
    private AccessCursor? next;
    private string? shown;
    private bool heeding;

    [SupplyParameterFromQuery]
    private string? Member { get; set; }

    [SupplyParameterFromQuery]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery]
    private string? Since { get; set; }

    [SupplyParameterFromQuery]
    private string? Until { get; set; }

    [Inject]
    private AccessHistory History { get; set; } = null!;

    [Inject]
    private Grants Grants { get; set; } = null!;

    [Inject]
    private MemberCommands Commands { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private DateTimeZone Zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(Program!.Conference.TimeZone) ?? DateTimeZone.Utc;

    private AccessFilter Filter => new(
        Member: string.IsNullOrWhiteSpace(Member) ? null : Member.Trim(), Kind: Names.Read<AccessKind>(Kind), Since: Midnight(Since, 0), Until: Midnight(Until, 1));

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (Program is not null && shown != Navigation.Uri) await ReadAsync();
    }

    /// <inheritdoc/>
    protected override async Task OnProgramAsync(IReadOnlyList<Advance> steps)
    {
        if (heeding) return;
        heeding = true;
        Grants.Changed += Hear;
        members = await History.MembersAsync(Program!.Conference.Id);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        Grants.Changed -= Hear;
        await base.DisposeAsync();
    }

    private static string Words(AccessKind kind) => Names.Of(kind).Replace('-', ' ');

    private void Hear(Guid? account) => _ = InvokeAsync(async () =>
    {
        await ReadAsync();
        StateHasChanged();
    });

    private async Task ReadAsync()
    {
        shown = Navigation.Uri;
        var page = await History.ReadAsync(await Commands.ActorAsync(Slug), Program!.Conference.Id, Filter);
        (entries, next) = ([.. page.Entries], page.Next);
    }

    private async Task MoreAsync()
    {
        var page = await History.ReadAsync(await Commands.ActorAsync(Slug), Program!.Conference.Id, Filter with { After = next });
        entries!.AddRange(page.Entries);
        next = page.Next;
    }

    private void Go(string name, ChangeEventArgs change) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(name, change.Value is string { Length: > 0 } value ? value : null));

    private Instant? Midnight(string? day, int later) =>
        LocalDatePattern.Iso.Parse(day ?? "").TryGetValue(default, out var date) ? date.PlusDays(later).AtStartOfDayInZone(Zone).ToInstant() : null;
}
