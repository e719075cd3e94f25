using static BackOffice.Schedule.Findings.Wording;

namespace BackOffice.Schedule.Findings.Rules;

/// <summary>Two talks of one kind have the same title. A paper's talk and its poster may.</summary>
internal static class Duplicate
{
    internal const string Code = "duplicate";

    internal static IEnumerable<Hit> Of(TitleKey title, Timetable timetable)
    {
        var talks = timetable.Program.Index.Titled(title);
        if (talks.Count < 2) yield break;
        foreach (var alike in talks.Select(id => timetable.Program.Talk(id)!).Where(talk => talk is { Status: Status.Active, TitleIsProvisional: false }).GroupBy(talk => talk.Kind))
        {
            // Each with the one before it, so that a crowd of them is not a crowd of pairs.
            var ordered = alike.OrderBy(talk => talk.Id.Value).ToList();
            foreach (var (one, other) in ordered.Zip(ordered.Skip(1)))
            {
                var speakers = one.Speakers.Count > 0 && one.Speakers.ToHashSet().SetEquals(other.Speakers) ? " and the same speakers" : "";
                yield return new(
                    $"{Quoted(one.Title)} ({one.Code}) and {Quoted(other.Title)} ({other.Code}) have the same title{speakers}.",
                    [one.Id, other.Id],
                    null,
                    $"{title.Value:N} {one.Kind} {speakers.Length > 0}");
            }
        }
    }
}
