using BackOffice.Schedule;
using NodaTime;

namespace BackOffice.Formats.Listing;

/// <summary>
/// Reads listings: the text of a conference's schedule page, with headings (“Oral: Efficient Kitchens Wed 31 Aug 08:45 a.m.”),
/// room lines (“[ Hall A ]”) and abstracts. Pure, tolerant, and honest: it makes the most of what is there, and says with the
/// line's number whatever it had to assume, could not make sense of, or left out. Its cost grows with the text's length only.
/// </summary>
public static class ListingReader
{
    /// <summary>The most headings and room lines that are read; no program has as many, and each would become an event.</summary>
    public const int MostThings = 20_000;

    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    /// <summary>The program that a text lists, or a refusal where the text is no listing.</summary>
    public static ReadResult Read(string text, ListingOptions options)
    {
        if (options.Year is < FirstYear or > LastYear) return new ReadResult.Refused($"The year {options.Year} is not between {FirstYear} and {LastYear}.");
        var remarks = new Remarks();
        var blocks = Block.Of(Heading.Unglue(Line.Of(text, remarks), remarks), remarks);
        if (blocks.Count == 0)
        {
            return new ReadResult.Refused("This text is no listing of a program: no line in it reads like “Oral: A Title Wed 31 Aug 08:45 a.m.” or “Tutorial: A Name”.");
        }
        var things = blocks.Count + blocks.Sum(block => block.Body.Count(line => line.Room is not null));
        if (things > MostThings) return new ReadResult.Refused($"This text has {things} headings and room lines; {MostThings} are the most that is read.");
        var year = ListedYear.Of(blocks.ConvertAll(block => block.Heading), options, remarks);
        var read = new BlockReading(year, remarks);
        foreach (var block in blocks) read.Read(block);
        var fitting = new Fitting(read, remarks);
        var sessions = read.Sessions.ConvertAll(fitting.Fit);
        var talks = read.Talks.ConvertAll(fitting.Fit);
        var days = sessions.Select(session => session.Start).Concat(talks.Select(talk => talk.Start)).OfType<LocalDateTime>().Select(start => start.Date).ToList();
        return new ReadResult.Read(
            new(
                read.Rooms, read.People, sessions.ToValueList(), talks.ToValueList(),
                days.Count == 0 ? null : days.Min(), days.Count == 0 ? null : days.Max(), days.Count == 0 ? null : year),
            remarks.ByLine());
    }
}
