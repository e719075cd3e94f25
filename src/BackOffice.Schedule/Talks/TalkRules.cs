using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Talks;

/// <summary>The checks that commands about talks share. Each gives a refusal, or null where all is well.</summary>
internal static class TalkRules
{
    private const int LongestCode = 40;
    private const int MostLinks = 50;

    internal static Refusal? TrackThere(Program program, TrackId? track) =>
        track is { } id && program.Conference.Track(id) is null ? Refusal.NotFound($"There is no track with the id {id}.") : null;

    internal static Refusal? Code(Program program, string? code) =>
        code is null ? null
        : Words.Name(code, "code") ?? Words.Text(code, "code", LongestCode)
            ?? (program.Talks.Values.Any(talk => talk.Code == code) ? Refusal.Rule($"There is a talk with the code {code} already.") : null);

    internal static Refusal? Links(ValueList<Link> links)
    {
        if (links.Count > MostLinks) return Refusal.Invalid($"A talk takes at most {MostLinks} links.");
        foreach (var link in links)
        {
            if (Words.Name(link.Label, "label of a link") is { } refusal) return refusal;
            if (!Uri.TryCreate(link.Url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            {
                return Refusal.Invalid($"“{link.Url}” is no http or https address.");
            }
        }
        return null;
    }

    internal static Refusal NotASpeaker(Program program, Talk talk, PersonId person) =>
        Refusal.Rule($"{program.Person(person)?.Name ?? $"The person {person}"} is not a speaker of “{talk.Title}”.");

    internal static Refusal AlreadyASpeaker(Program program, Talk talk, PersonId person) =>
        Refusal.Rule($"{program.Person(person)!.Name} is a speaker of “{talk.Title}” already.");
}
