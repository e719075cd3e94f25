using BackOffice.Schedule;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using CsCheck;
using NodaTime;

namespace BackOffice.Formats.Tests.Listing;

/// <summary>Generates programs that a listing can hold: a day of 2022 with sessions one after the other in each room.</summary>
internal static class ListingPrograms
{
    private static readonly Gen<string> Word = Gen.OneOf("spoon", "kettle", "broth", "simmers", "slowly", "87%", "copper", "(twice)", "naïve", "stir-fry", "🍲");
    private static readonly Gen<string> Words = Word.Array[2, 6].Select(words => string.Join(' ', words));
    private static readonly Gen<string> Title = Words.Select(words => $"On {words}");
    private static readonly Gen<string> Paragraph = Words.Array[1, 4].Select(sentences => string.Join(' ', sentences.Select(words => $"The {words} is so.")));
    private static readonly Gen<string> Text = Paragraph.Array[1, 3].Select(paragraphs => string.Join("\n\n", paragraphs));
    private static readonly ImportedPerson[] Everyone =
    [
        .. new[] { "Ada Quill", "Bo Reed", "Mila van der Ortega", "Kofi ADAIR", "Siân O'Dowd", "李 明" }
            .Select((name, number) => new ImportedPerson(name, name, $"House {number}, Tern", $"{name} cooks in house {number}.")),
    ];

    private static readonly Gen<(SessionKind Kind, string Title, int Minutes, (string Title, string Text)[] Talks)> Session =
        from kind in Gen.OneOf(SessionKind.Oral, SessionKind.Poster, SessionKind.Break, SessionKind.Social, SessionKind.Registration)
        from title in Title
        from spare in Gen.Int[1, 30]
        from talks in Gen.Select(Title, Text).Array[0, kind is SessionKind.Oral or SessionKind.Poster ? 4 : 0]
        select (kind, title, spare, talks);

    internal static readonly Gen<ImportedProgram> All =
        from rooms in Session.Array[1, 4].Array[1, 3]
        from talks in Gen.Select(Gen.Bool, Title, Text, Gen.Shuffle(Everyone, 1, 3)).Array[0, 4]
        select Program(rooms, talks);

    private static ImportedProgram Program(
        (SessionKind, string, int, (string, string)[])[][] rooms, (bool Tutorial, string Title, string Text, ImportedPerson[] Speakers)[] talks) => new(
            Enumerable.Range(1, rooms.Length).Select(Room).ToValueList(),
            talks.SelectMany(talk => talk.Speakers).Distinct().ToValueList(),
            rooms.SelectMany((sessions, room) => OneAfterTheOther(sessions, Room(room + 1))).ToValueList(),
            talks.Select(talk => Talk(talk.Title, talk.Text, talk.Tutorial ? TalkKind.Tutorial : TalkKind.InvitedTalk, null, talk.Speakers)).ToValueList(),
            new(2022, 8, 31), new(2022, 8, 31), 2022);

    private static string Room(int number) => $"Hall {number}";

    private static IEnumerable<ImportedSession> OneAfterTheOther((SessionKind, string, int, (string, string)[])[] sessions, string room)
    {
        var start = Reading.At(6, 5);
        foreach (var (kind, title, spare, talks) in sessions)
        {
            var inside = talks.Select(talk => Talk(talk.Item1, talk.Item2, kind == SessionKind.Poster ? TalkKind.Poster : TalkKind.Oral, room, [])).ToValueList();
            var duration = Duration.FromMinutes(spare) + inside.Aggregate(Duration.Zero, (sum, talk) => sum + talk.Duration);
            yield return new(0, title, kind, room, start, duration, inside);
            start = start.PlusMinutes((long)duration.TotalMinutes);
        }
    }

    private static ImportedTalk Talk(string title, string text, TalkKind kind, string? room, ImportedPerson[] speakers) =>
        new(0, title, false, text, kind, room, null, Kinds.DefaultDuration(kind), speakers.Select(speaker => speaker.Key).ToValueList());
}
