using System.Collections.Immutable;
using BackOffice.Schedule;
using BackOffice.Schedule.Programs;

namespace BackOffice.Formats.Tests.Artefacts;

/// <summary>Programs in which every text is what somebody with bad intentions, or a bad clipboard, would type.</summary>
internal static class Hostile
{
    internal const string Text = "</style></script><script>alert(1)</script><img src=x onerror=alert(1)>\"'&amp;\r\n\r\n=1+1,;\\ \u0001\u0085\u2028\ufffeé😀]]>";

    /// <summary>The program with another text in place of each that people typed.</summary>
    internal static Program With(this Program program, Func<string, string> text) => program with
    {
        Conference = program.Conference with
        {
            Name = text(program.Conference.Name),
            Rooms = program.Conference.Rooms.Select((room, n) => room with { Name = $"{text(room.Name)}{n}" }).ToValueList(),
            Tracks = program.Conference.Tracks.Select((track, n) => track with { Name = $"{text(track.Name)}{n}" }).ToValueList(),
        },
        Sessions = program.Sessions.ToImmutable(it => it with { Title = text(it.Title) }),
        Talks = program.Talks.ToImmutable(it => it with
        {
            Title = text(it.Title),
            Abstract = text(it.Abstract),
            Links = [new(text(""), "https://example.org/?a=\"><script>&b"), new(text(""), "javascript:alert(1)"), new(text(""), "https://example.org/?a=1&b=2")],
        }),
        People = program.People.ToImmutable(it => it with { Name = text(it.Name), Affiliation = text(it.Affiliation), Bio = text(it.Bio) }),
    };

    private static ImmutableDictionary<TId, T> ToImmutable<TId, T>(this ImmutableDictionary<TId, T> all, Func<T, T> change)
        where TId : notnull => ImmutableDictionary.CreateRange(all.Select(it => KeyValuePair.Create(it.Key, change(it.Value))));
}
