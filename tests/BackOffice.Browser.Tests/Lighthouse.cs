using BackOffice.Engine.Commands;
using BackOffice.Engine.Live;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Talks;
using BackOffice.Web.Components.Live;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace BackOffice.Browser.Tests;

/// <summary>A conference of one test, in which nobody else is: the talks “Fog signals” and “Lamp oil”, both unscheduled, and a room.</summary>
internal sealed class Lighthouse
{
    private readonly Stack stack;

    private Lighthouse(Stack stack) => this.stack = stack;

    internal string Slug { get; } = $"lighthouse-{Guid.NewGuid():N}";

    internal TalkId Fog { get; } = new(Guid.CreateVersion7());

    internal TalkId Lamp { get; } = new(Guid.CreateVersion7());

    internal string ProgramPage => $"/conferences/{Slug}/program";

    internal string OpenFog => $"{ProgramPage}?open={OpenThing.Format(Fog)}";

    internal static async Task<Lighthouse> OpenAsync(Stack stack)
    {
        var light = new Lighthouse(stack);
        var day = new LocalDate(2027, 5, 18);
        await light.SendAsync("Ana", new OpenConference(light.Slug, "Lighthouse 2027", "Europe/Lisbon", day, day.PlusDays(1)));
        await light.SendAsync("Ana", new AddRoom("Lantern room", 40));
        await light.SendAsync("Ana", new RegisterPerson("Marit Dahl"));
        await light.SendAsync("Ana", new AddTalk("Fog signals", TalkId: light.Fog));
        await light.SendAsync("Ana", new AddTalk("Lamp oil", TalkId: light.Lamp));
        return light;
    }

    internal async Task SendAsync(string member, ScheduleCommand command) =>
        Assert.IsType<Outcome.Committed>(await stack.Services.GetRequiredService<CommandSender>().SendAsync(Slug, new Actor(member, Role.Chair, Surface.Ui), command));

    internal async Task<Talk> TalkAsync(TalkId id) => (await stack.Services.GetRequiredService<LivePrograms>().OpenAsync(Slug))!.Now.Talk(id)!;
}
