using NodaTime;

namespace BackOffice.Formats.Listing;

/// <summary>A heading and the lines below it, up to the next.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Body">The lines below it, blank ones included.</param>
internal sealed record Block(Heading Heading, IReadOnlyList<Line> Body)
{
    /// <summary>The blocks of a listing; what stands before the first heading is left out, and said to be.</summary>
    internal static List<Block> Of(List<Line> lines, Remarks remarks)
    {
        var blocks = new List<Block>();
        var before = new List<Line>();
        var body = before;
        for (var index = 0; index < lines.Count; index++)
        {
            if (Heading.Of(lines[index]) is { } heading)
            {
                if (heading.Moment is null && index + 1 < lines.Count && Heading.MomentAlone(lines[index + 1]) is { } moment)
                {
                    heading = heading with { Moment = moment };
                    index++;
                }
                blocks.Add(new(heading, body = []));
            }
            else body.Add(lines[index]);
        }
        var lost = before.Where(line => !line.IsBlank).ToList();
        if (blocks.Count > 0 && lost.Count > 0)
        {
            remarks.Dropped(lost[0].Number, lost.Count == 1
                ? "This line stands before the first heading and was left out."
                : $"The {lost.Count} lines before the first heading were left out, from here to line {lost[^1].Number}.");
        }
        return blocks;
    }

    /// <summary>When it starts, in a year; null where it does not say, or says what is no day or no time.</summary>
    internal LocalDateTime? StartIn(int? year, Remarks remarks)
    {
        if (Heading.Moment is not { } moment || year is not { } known) return null;
        if (moment.Start is not { } time)
        {
            remarks.NotUnderstood(Heading.Line, $"“{moment.Words}” gives no time of day that exists.");
            return null;
        }
        if (!moment.Exists(known))
        {
            remarks.NotUnderstood(Heading.Line, $"“{moment.Words}” is no day of {known}.");
            return null;
        }
        return new LocalDate(known, moment.Month, moment.Day).At(time);
    }

    /// <summary>How long it lasts, where the heading gives an end as well.</summary>
    internal Duration? SaidDuration()
    {
        if (Heading.Moment is not { Start: { } start, End: { } end } || start == end) return null;
        var minutes = Period.Between(start, end, PeriodUnits.Minutes).Minutes;
        return Duration.FromMinutes(minutes > 0 ? minutes : minutes + (24 * 60));
    }
}
