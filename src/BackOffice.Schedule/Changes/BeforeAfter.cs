using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;

namespace BackOffice.Schedule.Changes;

/// <summary>What a change made of what: both in words, with the names that things have now.</summary>
/// <param name="Before">What was before; empty for nothing.</param>
/// <param name="After">What is since; empty for nothing.</param>
/// <param name="IsProse">Whether they are texts, which are told apart by their words.</param>
public sealed record BeforeAfter(string Before, string After, bool IsProse = false)
{
    /// <summary>Of what happened; null where there is nothing beside that it happened, as with what was added or confirmed.</summary>
    public static BeforeAfter? Of(ScheduleEvent happened, Program program) =>
        (happened switch
        {
            TalkEvent e => OfTalk(e, program),
            SessionEvent e => OfSession(e, program),
            PersonEvent e => OfPerson(e),
            ConferenceEvent e => OfConference(e, program),
            _ => null,
        }) is { } ends && ends.Before != ends.After ? ends : null;

    private static BeforeAfter? OfTalk(TalkEvent happened, Program program) => happened switch
    {
        TalkRetitled e => Prose(e.From, e.To),
        TitleMadeProvisional e => Prose(e.From, e.To),
        AbstractRevised e => Prose(e.From, e.To),
        TalkMoved e => new(PlaceText.Of(e.From, program), PlaceText.Of(e.To, program)),
        TalkResized e => new(PlaceText.Of(e.From), PlaceText.Of(e.To)),
        TalkKindChanged e => new($"{e.From}", $"{e.To}"),
        SpeakerAdded e => new("", Name(e.PersonId, program)),
        SpeakerRemoved e => new(Name(e.PersonId, program), ""),
        SpeakerSwapped e => new(Name(e.Out, program), Name(e.In, program)),
        SpeakersReordered e => new(Names(e.From, program), Names(e.To, program)),
        TrackAssigned e => new(Track(e.From, program), Track(e.To, program)),
        LinksRevised e => Prose(Lines(e.From, link => $"{link.Label} {link.Url}"), Lines(e.To, link => $"{link.Label} {link.Url}")),
        TalkAudienceExpected e => new($"{e.From}", $"{e.To}"),
        _ => null,
    };

    private static BeforeAfter? OfSession(SessionEvent happened, Program program) => happened switch
    {
        SessionRetitled e => Prose(e.From, e.To),
        SessionMoved e => new(PlaceText.Of(e.From, program), PlaceText.Of(e.To, program)),
        SessionResized e => new(PlaceText.Of(e.From), PlaceText.Of(e.To)),
        SessionKindChanged e => new($"{e.From}", $"{e.To}"),
        ChairAssigned e => new(Names(e.From, program), Names(e.To, program)),
        SessionAudienceExpected e => new($"{e.From}", $"{e.To}"),
        _ => null,
    };

    private static BeforeAfter? OfPerson(PersonEvent happened) => happened switch
    {
        PersonRenamed e => Prose(e.From, e.To),
        AffiliationRevised e => Prose(e.From, e.To),
        BioRevised e => Prose(e.From, e.To),
        AvailabilityRevised e => new(Spans(e.From), Spans(e.To)),
        _ => null,
    };

    private static BeforeAfter? OfConference(ConferenceEvent happened, Program program) => happened switch
    {
        ConferenceRenamed e => Prose(e.From, e.To),
        RoomRenamed e => Prose(e.From, e.To),
        TrackRenamed e => Prose(e.From, e.To),
        TimeZoneChanged e => new(e.From, e.To),
        RoomCapacityChanged e => new($"{e.From}", $"{e.To}"),
        RoomAvailabilityRevised e => new(Spans(e.From), Spans(e.To)),
        RoomsReordered e => new(Rooms(e.From, program), Rooms(e.To, program)),
        _ => null,
    };

    private static BeforeAfter Prose(string before, string after) => new(before, after, IsProse: true);

    private static string Name(Subject thing, Program program) => ChangeText.Title(thing, program);

    private static string Names(ValueList<PersonId> people, Program program) => string.Join(", ", people.Select(id => Name(id, program)));

    private static string Rooms(ValueList<RoomId> rooms, Program program) => string.Join(", ", rooms.Select(id => Name(id, program)));

    private static string Track(TrackId? track, Program program) => track is { } id ? Name(id, program) : "";

    private static string Spans(ValueList<LocalSpan> spans) => string.Join("; ", spans.Select(span => $"{PlaceText.Of(span.From)} – {PlaceText.Of(span.To)}"));

    private static string Lines<T>(ValueList<T> items, Func<T, string> line) => string.Join('\n', items.Select(line));
}
