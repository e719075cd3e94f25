using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Web.Components.Kit;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BackOffice.Web.Components.Timetable;

/// <summary>What on the page is not the member's to touch. The blocks are the same for everybody, so the browser is told which of them it is.</summary>
public sealed partial class TimetablePage
{
    private (Program?, Limits?, IReadOnlyList<DayBoard>) judged;
    private List<string> others = [];

    [Inject]
    private ToastQueue Toasts { get; set; } = null!;

    /// <summary>A member reached for something that is not theirs: they are told why it is not.</summary>
    [JSInvokable]
    public void ReachFor(string id)
    {
        if (Live.OpenThing.Parse(id) is { } thing && desk?.Limits?.WhyNot(thing, Program!) is { } why) Toasts.Show(why);
    }

    private async Task TellWhatIsOthersAsync()
    {
        if (script is not { IsAttached: true } || (ReferenceEquals(judged.Item1, Program) && judged.Item2 == desk?.Limits && ReferenceEquals(judged.Item3, boards))) return;
        judged = (Program, desk?.Limits, boards);
        List<string> now = desk?.Limits is { } limits ? [.. Shown().Where(thing => limits.Of(thing, Program!).Whose == Whose.Others).Select(Live.OpenThing.Format)] : [];
        if (now.SequenceEqual(others)) return;
        others = now;
        await script.CallAsync("others", others);
    }

    private IEnumerable<Subject> Shown() => boards.SelectMany(board => board.Blocks).Select(block => block.Place.Subject)
        .SelectMany(thing => thing.Type == SubjectType.Session ? Program!.Session(new(thing.Id))!.Talks.Select(talk => (Subject)talk).Prepend(thing) : [thing])
        .Concat(tray.Select(item => item.Subject));
}
