using System.Security.Claims;
using AngleSharp.Dom;
using BackOffice.Engine.Access;
using BackOffice.Engine.Audit;
using BackOffice.Engine.Commands;
using BackOffice.Engine.Events;
using BackOffice.Engine.Live;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Web.Access;
using BackOffice.Web.Components.Kit;
using BackOffice.Web.Components.Live;
using Bunit;
using Marten;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Web.Tests.Testing;

/// <summary>Components on a desk of Ana, an editor, over the real app; others act through its API.</summary>
public abstract class DeskContext : BunitContext
{
    private readonly ApiFixture api;
    private readonly Ana ana = new();
    private World? world;
    private LiveProgram? live;

    protected DeskContext(ApiFixture api)
    {
        this.api = api;
        JSInterop.Mode = JSRuntimeMode.Loose;
        DefaultWaitTimeout = TimeSpan.FromMinutes(2);
        this.AddAuthorization();
        Services.AddSingleton<AuthenticationStateProvider>(ana);
        Services.AddSingleton(api.Services.GetRequiredService<CommandSender>());
        Services.AddSingleton(api.Services.GetRequiredService<LivePrograms>());
        Services.AddSingleton(api.Services.GetRequiredService<AuditHistory>());
        Services.AddSingleton(api.Services.GetRequiredService<Entrance>());
        Services.AddScoped<MemberCommands>();
        Services.AddScoped<ToastQueue>();
        Services.AddScoped<ReasonQuestions>();
        Services.AddSingleton(api.Services.GetRequiredService<NodaTime.IClock>());
    }

    private protected World World => world ?? throw new InvalidOperationException("Open a conference first.");

    protected Program Now => live!.Now;

    /// <summary>How often a component wanted to be closed.</summary>
    protected int Closed { get; private set; }

    /// <summary>Opens a conference of the test's own.</summary>
    protected async Task OpenAsync()
    {
        world = await api.ConferenceWithTwoRoomsAsync();
        live = await Services.GetRequiredService<LivePrograms>().OpenAsync(world.Slug, Xunit.TestContext.Current.CancellationToken);
    }

    /// <summary>Gives Ana another role.</summary>
    protected void Let(Role role) => ana.Role = role;

    /// <summary>Makes Ana an editor who is limited in the conference.</summary>
    protected async Task LimitAsync(Limits limits)
    {
        var (account, conference) = (Guid.NewGuid(), Now.Conference.Id.Value);
        await using var session = api.Services.GetRequiredService<IDocumentStore>().LightweightSession();
        session.Store(new Grant(Grant.IdOf(account, conference), account, conference, Role.Editor, NodaTime.Instant.FromUnixTimeSeconds(0), "a test", limits));
        await session.SaveChangesAsync(Xunit.TestContext.Current.CancellationToken);
        await api.Services.GetRequiredService<Grants>().TellAsync(account, Xunit.TestContext.Current.CancellationToken);
        ana.Account = account;
    }

    /// <summary>Something on Ana's desk; when the desk hears of a change, it is given the newest program, as on a page.</summary>
    protected async Task<IRenderedComponent<Desk>> OnDeskAsync<T>(params (string Name, object? Value)[] parameters)
        where T : IComponent
    {
        var desk = Render<Desk>(it => it.Add(x => x.Slug, World.Slug).Add(x => x.Program, Now).Add(x => x.ChildContent, (RenderFragment)(builder => Build<T>(builder, parameters))));
        await UntilAsync(desk, () => desk.Instance.Role is not null);
        desk.Render();
        return desk;
    }

    /// <summary>Waits until something is so on the desk.</summary>
    protected static async Task UntilAsync(IRenderedComponent<Desk> desk, Func<bool> isSo) =>
        // What follows must not go on in the middle of the rendering that made it so: it would wait for that to end.
        await desk.WaitForStateAsync(isSo).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);

    /// <summary>Clicks the button of a label and waits until what that sends is answered.</summary>
    protected static async Task ClickAsync(IRenderedComponent<Desk> desk, string label) =>
        await desk.InvokeAsync(() => Button(desk, label).ClickAsync()).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);

    protected static IElement Button(IRenderedComponent<Desk> desk, string label) => desk.FindAll("button").Single(it => it.TextContent.Trim() == label);

    /// <summary>The texts of the elements that a selector finds.</summary>
    protected static IEnumerable<string> Texts(IRenderedComponent<Desk> desk, string selector) => desk.FindAll(selector).Select(it => it.TextContent.Trim());

    private void Build<T>(RenderTreeBuilder builder, (string Name, object? Value)[] parameters)
        where T : IComponent
    {
        builder.OpenComponent<T>(0);
        if (typeof(T).GetProperty("Program") is not null) builder.AddComponentParameter(1, "Program", Now);
        if (typeof(T).GetProperty("OnClose") is not null) builder.AddComponentParameter(1, "OnClose", EventCallback.Factory.Create(this, () => Closed++));
        foreach (var (name, value) in parameters) builder.AddComponentParameter(1, name, value);
        builder.CloseComponent();
    }

    // Signed in as the holder of a key is: with the role in her hand, so that no test needs to give it to her in a store.
    private sealed class Ana : AuthenticationStateProvider
    {
        internal Role Role { get; set; } = Role.Editor;

        internal Guid? Account { get; set; }

        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new(
            new ClaimsIdentity([new(ClaimTypes.Name, "Ana"), Account is { } id ? new(ClaimTypes.NameIdentifier, $"{id}") : new(ClaimTypes.Role, Names.Of(Role))], "ApiKey"))));
    }
}
