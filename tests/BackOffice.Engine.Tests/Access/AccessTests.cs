using BackOffice.Engine.Access;
using BackOffice.Engine.Access.Accounts;
using BackOffice.Engine.Commands;
using BackOffice.Engine.Tests.Testing;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using NodaTime;
using Xunit;

namespace BackOffice.Engine.Tests.Access;

/// <summary>Who may do what, who may change that, and that all of it is told.</summary>
public sealed class AccessTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private static readonly Actor Operator = new("Operator", Role.Chair, Surface.CommandLine, Everywhere: true);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Committee Committee => fixture.Engine.Get<Committee>();

    private Grants Grants => fixture.Engine.Get<Grants>();

    private Invitations Invitations => fixture.Engine.Get<Invitations>();

    private ApiKeys Keys => fixture.Engine.Get<ApiKeys>();

    [Fact]
    public async Task A_role_counts_in_its_conference_and_one_everywhere_in_each()
    {
        var (here, there) = (await PlaceAsync(), await PlaceAsync());
        var (ana, ben) = (await AccountAsync(), await AccountAsync());
        await Committee.GiveAsync(ana, here, Role.Publisher, "a test", cancellation: Cancellation);
        await Committee.GiveAsync(ben, null, Role.Viewer, "a test", cancellation: Cancellation);
        await Committee.GiveAsync(ben, there, Role.Editor, "a test", cancellation: Cancellation);

        Assert.Equal(new Rights(Role.Publisher), await Grants.OfAsync(ana.Id, here, Cancellation));
        Assert.Null(await Grants.OfAsync(ana.Id, there, Cancellation));
        Assert.Null(await Grants.OfAsync(ana.Id, null, Cancellation));
        Assert.Equal(new Rights(Role.Viewer, Everywhere: true), await Grants.OfAsync(ben.Id, here, Cancellation));
        Assert.Equal(new Rights(Role.Editor), await Grants.OfAsync(ben.Id, there, Cancellation));
    }

    [Fact]
    public async Task Another_node_hears_at_once_that_a_role_was_taken()
    {
        var here = await PlaceAsync();
        var ana = await AccountAsync();
        await using var other = await EngineHost.StartAsync(fixture.ConnectionString);
        var told = new TaskCompletionSource();
        await Committee.GiveAsync(ana, here, Role.Chair, "a test", cancellation: Cancellation);
        await Committee.GiveAsync(await AccountAsync(), here, Role.Chair, "a test", cancellation: Cancellation);
        other.Get<Grants>().Changed += account => _ = account == ana.Id && told.TrySetResult();

        var member = (await Committee.ListAsync(Operator, here, Cancellation)).Value!.Single(it => it.Account.Id == ana.Id);
        Assert.Null((await Committee.RemoveAsync(Operator, here, member.Grant.Id, Cancellation)).Refusal);
        await told.Task.WaitAsync(Cancellation);
        Assert.Null(await other.Get<Grants>().OfAsync(ana.Id, here, Cancellation));
    }

    [Fact]
    public async Task Only_a_chair_sees_and_changes_who_is_a_member_and_only_one_of_every_conference_what_counts_everywhere()
    {
        var here = await PlaceAsync();
        var (ana, ben) = (await AccountAsync(), await AccountAsync());
        await Committee.GiveAsync(ana, here, Role.Editor, "a test", cancellation: Cancellation);
        await Committee.GiveAsync(ben, null, Role.Editor, "a test", cancellation: Cancellation);
        var (publisher, chair) = (new Actor("Publisher", Role.Publisher, Surface.Ui), new Actor("Chair", Role.Chair, Surface.Ui));

        Assert.Equal(RefusalKind.Forbidden, (await Committee.ListAsync(publisher, here, Cancellation)).Refusal?.Kind);
        Assert.Equal(RefusalKind.Forbidden, (await Committee.ChangeRoleAsync(publisher, here, Grant.IdOf(ana.Id, here.Value), Role.Chair, cancellation: Cancellation)).Refusal?.Kind);
        Assert.Equal(RefusalKind.Forbidden, (await Invitations.CreateAsync(publisher, here, Role.Chair, "Friend", Duration.FromDays(1), cancellation: Cancellation)).Refusal?.Kind);
        Assert.Equal(RefusalKind.Forbidden, (await Keys.CreateAsync(publisher, here, "Friend", Role.Chair, null, Cancellation)).Refusal?.Kind);
        Assert.Equal(RefusalKind.Forbidden, (await Committee.ChangeRoleAsync(chair, here, Grant.IdOf(ben.Id, null), Role.Viewer, cancellation: Cancellation)).Refusal?.Kind);
        Assert.Equal(RefusalKind.Forbidden, (await Invitations.CreateAsync(chair, null, Role.Viewer, "Friend", Duration.FromDays(1), cancellation: Cancellation)).Refusal?.Kind);
        Assert.Equal(Role.Publisher, (await Committee.ChangeRoleAsync(chair, here, Grant.IdOf(ana.Id, here.Value), Role.Publisher, cancellation: Cancellation)).Value?.Role);
    }

    [Fact]
    public async Task Two_chairs_who_remove_each_other_at_once_leave_one()
    {
        var here = await PlaceAsync();
        var (ana, ben) = (await AccountAsync(), await AccountAsync());
        await Committee.GiveAsync(ana, here, Role.Chair, "a test", cancellation: Cancellation);
        await Committee.GiveAsync(ben, here, Role.Chair, "a test", cancellation: Cancellation);
        var chair = new Actor("Chair", Role.Chair, Surface.Ui);

        var ends = await Task.WhenAll(
            Committee.RemoveAsync(chair, here, Grant.IdOf(ana.Id, here.Value), Cancellation),
            Committee.ChangeRoleAsync(chair, here, Grant.IdOf(ben.Id, here.Value), Role.Viewer, cancellation: Cancellation));
        Assert.Equal("This is the last chair. Make somebody else a chair first.", Assert.Single(ends, it => it.Refusal is not null).Refusal!.Sentence);
        Assert.Single(await Grants.InAsync(here, Cancellation), it => it.Role == Role.Chair);
    }

    [Fact]
    public async Task An_invitation_makes_one_member_of_those_who_open_it_at_once()
    {
        var here = await PlaceAsync();
        var token = (await Invitations.CreateAsync(Operator, here, Role.Editor, "One of them", Duration.FromDays(1), cancellation: Cancellation)).Value!;
        var (ana, ben) = (await AccountAsync(), await AccountAsync());

        var accepted = await Task.WhenAll(Invitations.AcceptAsync(token, ana, null, Cancellation), Invitations.AcceptAsync(token, ben, null, Cancellation));
        Assert.Single(accepted, it => it);
        Assert.Single(await Grants.InAsync(here, Cancellation), it => it.ConferenceId == here.Value);
        Assert.Null(await Invitations.FindAsync(token, Cancellation));
        Assert.Null(await Invitations.FindAsync("no such token", Cancellation));
    }

    [Fact]
    public async Task A_withdrawn_invitation_makes_nobody_a_member()
    {
        var here = await PlaceAsync();
        var token = (await Invitations.CreateAsync(Operator, here, Role.Chair, "Nobody", Duration.FromDays(1), cancellation: Cancellation)).Value!;
        var listed = Assert.Single((await Invitations.ListAsync(Operator, here, Cancellation)).Value!, it => it.For == "Nobody");
        Assert.Null((await Invitations.WithdrawAsync(Operator, here, listed.Handle, Cancellation)).Refusal);
        Assert.False(await Invitations.AcceptAsync(token, await AccountAsync(), null, Cancellation));
        Assert.Equal(RefusalKind.NotFound, (await Invitations.WithdrawAsync(Operator, here, listed.Handle, Cancellation)).Refusal?.Kind);
    }

    [Fact]
    public async Task A_key_works_until_it_ends_or_is_revoked_and_its_use_is_told()
    {
        var here = await PlaceAsync();
        var chair = new Actor("Chair", Role.Chair, Surface.Ui);
        var key = (await Keys.CreateAsync(chair, here, "Signage", Role.Viewer, null, Cancellation)).Value!;
        var old = await Keys.CreateAsync("Old", Role.Viewer, here, Instant.FromUtc(2020, 1, 1, 0, 0), "a test", Cancellation);

        Assert.Equal((Guid?)here.Value, (await Keys.UseAsync(key, "192.0.2.7", Cancellation))?.ConferenceId);
        Assert.NotNull(await Keys.UseAsync(key, "192.0.2.7", Cancellation));
        Assert.Null(await Keys.UseAsync(old, "192.0.2.8", Cancellation));
        Assert.Null(await Keys.UseAsync(key + "x", null, Cancellation));
        Assert.Null(await Keys.UseAsync("nothing", null, Cancellation));

        var (listed, use) = Assert.Single((await Keys.ListAsync(chair, here, Cancellation)).Value!, it => it.Key.Name == "Signage");
        Assert.Equal("192.0.2.7", use?.Address);
        Assert.Null((await Keys.RevokeAsync(chair, here, listed.Handle, Cancellation)).Refusal);
        Assert.Null(await Keys.UseAsync(key, "192.0.2.9", Cancellation));

        var told = await fixture.Engine.Get<AccessHistory>().ReadAsync(chair, here, new(), Cancellation);
        Assert.Equal(
            ["Signage KeyRefused", "Chair KeyRevoked", "Old KeyRefused", "Signage KeyUsed", "a test KeyMade", "Chair KeyMade"],
            told.Entries.Where(it => it.ConferenceId == here.Value).Select(it => $"{it.Who} {it.Kind}"));
        Assert.DoesNotContain(told.Entries, it => $"{it}".Contains(key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_chair_of_another_conference_ends_no_key_and_sees_none()
    {
        var (here, there) = (await PlaceAsync(), await PlaceAsync());
        var chair = new Actor("Chair", Role.Chair, Surface.Ui);
        await Keys.CreateAsync(chair, here, "Signage", Role.Viewer, null, Cancellation);
        await Keys.CreateAsync("Everywhere", Role.Viewer, by: "a test", cancellation: Cancellation);
        var (mine, _) = (await Keys.ListAsync(chair, here, Cancellation)).Value!.Single(it => it.Key.Name == "Signage");

        Assert.DoesNotContain((await Keys.ListAsync(chair, there, Cancellation)).Value!, it => it.Key.Name == "Signage");
        Assert.Equal(RefusalKind.NotFound, (await Keys.RevokeAsync(chair, there, mine.Handle, Cancellation)).Refusal?.Kind);
        var (wide, _) = (await Keys.ListAsync(chair, here, Cancellation)).Value!.First(it => it.Key.ConferenceId is null);
        Assert.Equal(RefusalKind.Forbidden, (await Keys.RevokeAsync(chair, here, wide.Handle, Cancellation)).Refusal?.Kind);
    }

    [Fact]
    public async Task The_log_of_a_conference_shows_how_its_members_signed_in_and_nobody_elses()
    {
        var here = await PlaceAsync();
        var (ana, ben) = (await AccountAsync(), await AccountAsync());
        await Committee.GiveAsync(ana, here, Role.Editor, "a test", cancellation: Cancellation);
        var log = fixture.Engine.Get<AccessLog>();
        await log.WriteAsync(AccessKind.SignedIn, ana.Name, address: "192.0.2.1", cancellation: Cancellation);
        await log.WriteAsync(AccessKind.SignedIn, ben.Name, address: "192.0.2.2", cancellation: Cancellation);
        await log.WriteAsync(AccessKind.SignInFailed, AccessEntry.Unknown, cancellation: Cancellation);

        var history = fixture.Engine.Get<AccessHistory>();
        var seen = (await history.ReadAsync(new Actor("Viewer", Role.Viewer, Surface.Ui), here, new(), Cancellation)).Entries;
        Assert.Equal([$"{ana.Name} SignedIn", "a test RoleChanged"], seen.Select(it => $"{it.Who} {it.Kind}"));
        var all = (await history.ReadAsync(Operator, here, new(), Cancellation)).Entries;
        Assert.Contains(all, it => it.Who == ben.Name);
        Assert.Contains(all, it => it.Who == AccessEntry.Unknown);

        var first = await history.ReadAsync(Operator, here, new(Size: 1), Cancellation);
        Assert.True(AccessCursor.TryParse($"{first.Next}", out var cursor));
        var second = await history.ReadAsync(Operator, here, new(Size: 1, After: cursor), Cancellation);
        Assert.Equal(all.Take(2), [.. first.Entries, .. second.Entries]);
        Assert.All(["x", "1_2", "-5_" + Guid.Empty, long.MaxValue + "_" + Guid.Empty], text => Assert.False(AccessCursor.TryParse(text, out _)));
    }

    private async Task<ConferenceId> PlaceAsync() => (await Crafts.OpenAsync(fixture.Engine)).Id;

    private Task<Account> AccountAsync() => fixture.Engine.Get<AccountDirectory>().FindOrMakeAsync($"Member {Guid.NewGuid():N}", Cancellation);
}
