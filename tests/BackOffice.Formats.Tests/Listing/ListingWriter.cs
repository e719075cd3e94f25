using System.Globalization;
using System.Text;
using BackOffice.Schedule;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using NodaTime;

namespace BackOffice.Formats.Tests.Listing;

/// <summary>Writes a program as a listing, in the form that schedule pages have, with the lines of what it wrote.</summary>
internal sealed class ListingWriter
{
    private readonly StringBuilder text = new();
    private int line = 1;

    /// <summary>The listing, and the program with the line of everything in it.</summary>
    internal static (string Text, ImportedProgram Program) Write(ImportedProgram program)
    {
        var writer = new ListingWriter();
        var sessions = program.Sessions.Select(writer.Write).ToValueList();
        var talks = program.Talks.Select(talk => writer.Write(talk, program.People)).ToValueList();
        return (writer.text.ToString(), program with { Sessions = sessions, Talks = talks });
    }

    private ImportedSession Write(ImportedSession session)
    {
        var at = line;
        Line($"{Label(session.Kind)}: {session.Title} {Moment(session.Start!.Value)} - {Time(session.Start.Value.PlusMinutes((long)session.Duration.TotalMinutes))}");
        Line($"[ {session.Room} ]");
        return session with { Line = at, Talks = session.Talks.Select(Write).ToValueList() };
    }

    private ImportedTalk Write(ImportedTalk talk)
    {
        var at = line;
        Line($"[ {talk.Room} ]");
        Line(talk.Title);
        Line("");
        Paragraphs(talk.Abstract);
        return talk with { Line = at };
    }

    private ImportedTalk Write(ImportedTalk talk, ValueList<ImportedPerson> people)
    {
        var at = line;
        var speakers = talk.Speakers.Select(key => people.Single(person => person.Key == key)).ToList();
        Line($"{(talk.Kind == TalkKind.Tutorial ? "Tutorial" : "Invited Talk")}: {string.Join(" · ", speakers.Select(speaker => speaker.Name))}");
        Line(talk.Title);
        Paragraphs(talk.Abstract);
        Line($"PRESENTERS: {string.Join(", ", speakers.Select(speaker => $"{speaker.Name} ({speaker.Affiliation})"))}.");
        Line("Bio:");
        foreach (var speaker in speakers) Line(speaker.Bio);
        return talk with { Line = at };
    }

    private void Paragraphs(string paragraphs)
    {
        foreach (var each in paragraphs.Split('\n')) Line(each);
    }

    private void Line(string words)
    {
        text.Append(words).Append('\n');
        line++;
    }

    private static string Label(SessionKind kind) => kind switch
    {
        SessionKind.Oral => "Oral",
        SessionKind.Poster => "Poster Session",
        SessionKind.Break => "Break",
        SessionKind.Social => "Social",
        _ => "Registration Desk",
    };

    private static string Moment(LocalDateTime start) => start.ToString("ddd d MMM ", CultureInfo.InvariantCulture) + Time(start);

    private static string Time(LocalDateTime time) => time.ToString("hh:mm ", CultureInfo.InvariantCulture) + (time.Hour < 12 ? "a.m." : "p.m.");
}
