using NodaTime;
using NodaTime.Text;

namespace BackOffice.Formats.Sources;

/// <summary>
/// Reads the times of a file as wall-clock times of its zone. A time that gives its own offset is a moment, and that moment counts, even
/// where the zone was at another offset then; where the file names no zone, the wall clock of the offset is taken.
/// </summary>
/// <param name="zone">The zone of the file's times; null where it names none that is known.</param>
/// <param name="remarks">Where disagreements are said.</param>
internal sealed class SourceClock(DateTimeZone? zone, Remarks remarks)
{
    private static readonly OffsetDateTimePattern[] Moments = [.. new[] { "uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFFFo<G>", "uuuu'-'MM'-'dd'T'HH':'mmo<G>", "uuuu'-'MM'-'dd' 'HH':'mm':'ss;FFFFFFFFFo<G>", "uuuu'-'MM'-'dd' 'HH':'mmo<G>", "uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFFFo<+HHmm>" }
        .Select(OffsetDateTimePattern.CreateWithInvariantCulture)];

    private static readonly LocalDateTimePattern[] Locals = [.. new[] { "uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFFF", "uuuu'-'MM'-'dd'T'HH':'mm", "uuuu'-'MM'-'dd' 'HH':'mm':'ss;FFFFFFFFF", "uuuu'-'MM'-'dd' 'HH':'mm" }
        .Select(LocalDateTimePattern.CreateWithInvariantCulture)];

    private readonly Tally disagreements = new();
    private readonly Tally skipped = new();
    private readonly HashSet<Offset> offsets = [];
    private int firstLine;

    /// <summary>The wall-clock time that a text gives; null where it gives none.</summary>
    internal LocalDateTime? Local(string text, int line)
    {
        text = text.Trim();
        foreach (var pattern in Moments) if (pattern.Parse(text).TryGetValue(default, out var moment)) return At(moment, line);
        foreach (var pattern in Locals) if (pattern.Parse(text).TryGetValue(default, out var local)) return IsThinkable(local.Date) ? Checked(local, line) : null;
        return null;
    }

    /// <summary>The wall-clock time of the zone at a moment.</summary>
    internal LocalDateTime? At(OffsetDateTime moment, int line)
    {
        if (!IsThinkable(moment.Date)) return null;
        if (offsets.Count == 0) firstLine = line;
        offsets.Add(moment.Offset);
        if (zone is null) return moment.LocalDateTime;
        var there = moment.ToInstant().InZone(zone);
        if (there.Offset != moment.Offset && moment.Offset != Offset.Zero) disagreements.Note(line);
        return there.LocalDateTime;
    }

    /// <summary>A wall-clock time of the zone; one that a change of the clocks skips is said.</summary>
    internal LocalDateTime Checked(LocalDateTime local, int line)
    {
        if (zone is not null && zone.MapLocal(local).Count == 0) skipped.Note(line);
        return local;
    }

    /// <summary>Whether a day is in times in which there are conferences, or nearly so; others can't be reckoned with.</summary>
    internal static bool IsThinkable(LocalDate day) => day.Year is >= 1_800 and <= 2_300;

    /// <summary>Says what is left to be said.</summary>
    internal void Finish()
    {
        disagreements.Say(
            remarks.Assumed,
            $"Its time has an offset that {zone?.Id} did not have then; the moment counts, and the wall clock there shows another time.",
            $"times have offsets that {zone?.Id} did not have then; the moments count, and the wall clock there shows other times.");
        skipped.Say(remarks.Assumed, $"The clocks in {zone?.Id} skip this time.", $"times are ones that the clocks in {zone?.Id} skip.");
        if (zone is null && offsets.Count > 0) remarks.Assumed(firstLine, $"The file names no time zone; times were taken as they are written, at {string.Join(" and ", offsets.Order().Take(4).Select(offset => $"UTC{offset}"))}.");
    }
}
