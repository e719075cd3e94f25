using System.Reflection;
using BackOffice.Browser.Tests.Timetable;
using BackOffice.Engine.Access;
using BackOffice.Engine.Commands;
using BackOffice.Engine.Publishing.Webhooks;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Web;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;

namespace BackOffice.Browser.Tests;

/// <summary>A conference in which every text is a script that wants to run is walked through, page by page, and none of them runs or even tries.</summary>
public sealed class HostileTextsTests(Stack stack)
{
    private const string Text = "</script><img src=/hit.png onerror=alert(1)><svg onload=alert(2)>\"'>{{7*7}}";

    [Fact]
    public async Task No_page_runs_or_shows_as_markup_what_somebody_typed()
    {
        var world = await World.MakeAsync(stack);
        await FillAsync(world);
        await using var desk = await stack.SeatAsync($"Mallory {Text}", "/");
        var asked = new List<string>();
        desk.Page.Dialog += (_, dialog) => asked.Add(dialog.Message);
        desk.Page.Request += (_, request) => asked.AddRange(new[] { request.Url }.Where(it => it.EndsWith("/hit.png", StringComparison.Ordinal)));
        // A policy that stops a script complains on the console, and that fails the test at the desk.
        foreach (var path in Paths(world))
        {
            await desk.Page.GotoAsync(desk.Address + path);
            await desk.Page.WaitForSelectorAsync("h1, [data-ready]", new() { State = WaitForSelectorState.Attached });
            Assert.Equal((path, 0), (path, await desk.Page.Locator("[onerror], [onload], img[src='/hit.png'], a[href^='javascript:']").CountAsync()));
        }
        Assert.Empty(asked);
    }

    private async Task FillAsync(World world)
    {
        var (slug, conference) = (world.Slug, world.Program.Conference.Id);
        var (looms, people) = (world.Talk("Looms"), world.Program.People.Values.Take(2).ToList());
        ScheduleCommand[] texts =
        [
            new RenameConference(Text), new RenameRoom(world.Room("Dome"), Text), new AddTrack(Text, "teal"), new NameCheckpoint(Text), new RetitleSession(world.Session("Instruments"), Text),
            new RetitleTalk(looms, Text), new ReviseAbstract(looms, Text), new ReviseLinks(looms, [new(Text, "https://example.org/\"><script>")]), new RetitleTalk(world.Talk("Dust"), Text),
            .. people.Select(it => new RenamePerson(it.Id, Text)), .. people.Select(it => new ReviseAffiliation(it.Id, Text)), .. people.Select(it => new ReviseBio(it.Id, Text)),
        ];
        await world.SendAsync($"Eve {Text}", texts);
        await world.SendAsync($"Eve {Text}", new PublishSnapshot(Text, Text, Changelog: Text));
        var chair = new Actor($"Eve {Text}", Role.Chair, Surface.Ui, Everywhere: true);
        await stack.Services.GetRequiredService<CommandSender>().SendAsync(slug, chair, new RetitleTalk(world.Talk("Moss"), $"Moss {Text}"), reason: Text);
        Assert.NotNull((await stack.Services.GetRequiredService<Invitations>().CreateAsync(chair, conference, Role.Viewer, Text, Duration.FromDays(1))).Value);
        Assert.NotNull((await stack.Services.GetRequiredService<ApiKeys>().CreateAsync(chair, conference, Text, Role.Viewer, null)).Value);
        Assert.NotNull((await stack.Services.GetRequiredService<Subscribers>().AddAsync(chair, conference, Text, "https://app.example/", WebhookTypes.Chosen)).Value);
    }

    // Whatever has an address of its own; those of one thing come with the panel of a talk and a subscriber.
    private static IEnumerable<string> Paths(World world)
    {
        var pages = typeof(BackOfficeApp).Assembly.GetTypes().SelectMany(it => it.GetCustomAttributes<RouteAttribute>()).Select(it => it.Template).Where(it => !it.Contains(':', StringComparison.Ordinal) && it != "/not-found");
        foreach (var page in pages) yield return page.Replace("{Slug}", world.Slug, StringComparison.Ordinal);
        yield return $"{world.Timetable}&dock=findings&open={OpenThing.Format(world.Talk("Looms"))}";
        yield return $"/conferences/{world.Slug}/past?point=2&since=1";
        yield return $"/conferences/{world.Slug}/differences?from=1";
        yield return $"/conferences/{world.Slug}/preview/2/program.html";
        yield return $"/api/conferences/{world.Slug}/snapshots/latest/program.html";
        yield return $"/join?token={Uri.EscapeDataString(Text)}";
        yield return $"/conferences/{Uri.EscapeDataString(Text)}/timetable";
    }
}
