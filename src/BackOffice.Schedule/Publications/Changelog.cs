using System.Text;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Differences;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;

namespace BackOffice.Schedule.Publications;

/// <summary>
/// What changed from one snapshot to the next, as a first draft of what its readers are told. It names no person: what is
/// published stays in the log, from which a person can be erased.
/// </summary>
public static class Changelog
{
    /// <summary>The changelog, a heading and its lines for each kind of change; empty where there is nothing that readers would see.</summary>
    public static string Between(Program from, Program to)
    {
        var difference = ProgramDifference.Between(from, to);
        var text = new StringBuilder();
        foreach (var group in DifferenceText.Groups(difference))
        {
            var lines = group.Events.Where(IsForReaders).Select(it => Line(it, difference)).Distinct().ToList();
            if (lines.Count == 0) continue;
            text.Append($"{(text.Length == 0 ? "" : "\n")}{group.Heading}\n");
            foreach (var line in lines) text.Append($"- {line}\n");
        }
        return text.ToString().TrimEnd('\n');
    }

    private static bool IsForReaders(ScheduleEvent happened) => happened switch
    {
        PersonEvent or TalkAudienceExpected or SessionAudienceExpected => false,
        ConferenceEvent => happened is RoomRenamed or RoomAdded or ConferenceRenamed or ConferenceDaysChanged,
        _ => true,
    };

    private static string Line(ScheduleEvent happened, ProgramDifference difference) => happened switch
    {
        SpeakerAdded or SpeakerRemoved or SpeakerSwapped or SpeakersReordered => $"Other speakers of “{ChangeText.Title(happened.Subject, difference.To)}”",
        ChairAssigned => $"Another chair of “{ChangeText.Title(happened.Subject, difference.To)}”",
        _ => DifferenceText.Sentence(happened, difference),
    };
}
