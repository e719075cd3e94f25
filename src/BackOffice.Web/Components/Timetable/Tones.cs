using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;

namespace BackOffice.Web.Components.Timetable;

/// <summary>The classes that colour things: one by track and one by kind, of which the page's colouring picks.</summary>
internal static class Tones
{
    /// <summary>The kinds that have a colour of their own, in words and as classes.</summary>
    internal static readonly IReadOnlyList<(string Word, string Class)> Kinds =
        [.. new[] { TalkKind.Oral, TalkKind.Poster, TalkKind.Tutorial, TalkKind.InvitedTalk, TalkKind.Workshop }.Select(kind => (KindWords.Word(kind), $"kind-{Word(kind.ToString())}")),
            ("Social", "kind-social"), ("Anything else", "kind-other")];

    internal static string Of(SessionKind kind, Track? track) => kind switch
    {
        SessionKind.Break or SessionKind.Registration => "pause",
        SessionKind.Social => $"{Of(track)} social kind-social",
        _ => $"{Of(track)} kind-{Word(kind.ToString())}",
    };

    internal static string Of(TalkKind kind, Track? track) => $"{Of(track)} kind-{Word(kind.ToString())}";

    private static string Of(Track? track) => $"track-{track?.Color ?? "none"}";

    private static string Word(string kind) => kind == nameof(TalkKind.InvitedTalk) ? "invited" : kind.ToLowerInvariant();
}
