using BackOffice.Engine.Access;
using BackOffice.Schedule.Changes;
using BackOffice.Web.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;

namespace BackOffice.Web.Tests.Access.Traffic;

/// <summary>Whatever the log is told to hold, it holds no secret.</summary>
[Collection(WorldCollection.Name)]
public sealed class SecretsAndLogsTests(FacingTheWorld world)
{
    [Fact]
    public async Task A_log_of_everything_names_no_key_link_password_or_secret()
    {
        world.Logs.Keeps = true;
        var slug = await world.ConferenceAsync();
        var link = await world.LinkAsync("Lea of the log", Role.Chair);
        using var lea = new Visitor(world.Address);
        await lea.SubmitAsync($"/sign-in?token={link}", "/sign-in/use");
        await lea.SubmitAsync("/account", "new-password", ("NewPassword", "tern kettle orbit ladle"));
        var invitation = (await world.Services.GetRequiredService<Invitations>().CreateAsync(new("Lea", Role.Chair, Surface.Ui, Everywhere: true), null, Role.Viewer, "Mo", Duration.FromDays(1), cancellation: TestContext.Current.CancellationToken)).Value!;
        await lea.GoAsync($"/join?token={invitation}");
        await lea.GoAsync($"/reset?account={Guid.NewGuid()}&code=kelp-otter-code");
        var subscriber = await world.PostAsync($"/api/conferences/{slug}/subscribers", """{"name":"App","address":"http://127.0.0.1:9/hook"}""");
        var secret = (string)subscriber.Json["secret"]!;
        await world.PostAsync($"/api/conferences/{slug}/subscribers/{subscriber.Json["subscriber"]!["id"]}/test", "{}");
        (await world.PostAsync($"/api/conferences/{slug}/commands/add-room", """{"name":"Dome"}""")).Ok();

        world.Logs.Keeps = false;
        Assert.Contains(world.Logs.Lines, it => it.Contains("/sign-in/use", StringComparison.Ordinal));
        Assert.All(
            new[] { link, world.Key, invitation, secret, secret[(secret.IndexOf('_', StringComparison.Ordinal) + 1)..], "tern kettle", "kelp-otter-code", FacingTheWorld.MailPassword, new NpgsqlConnectionStringBuilder(world.Database).Password! },
            it => Assert.DoesNotContain(world.Logs.Lines, line => line.Contains(it, StringComparison.Ordinal) || line.Contains(Uri.EscapeDataString(it), StringComparison.Ordinal)));
    }
}
