using NodaTime;

namespace BackOffice.Schedule.Changes;

/// <summary>The checks that texts and durations in commands share. Each gives a refusal, or null where all is well.</summary>
internal static class Words
{
    internal const int LongestTitle = 500;
    internal const int LongestName = 200;
    internal const int LongestText = 50_000;

    internal static Refusal? Title(string text) => Required(text, "title", LongestTitle);

    internal static Refusal? Name(string text, string what = "name") => Required(text, what, LongestName);

    internal static Refusal? Text(string? text, string what, int longest = LongestText) =>
        text?.Length > longest ? Refusal.Invalid($"The {what} may have at most {longest} characters, not {text.Length}.")
        : text is not null && !Letters.AreWhole(text) ? Refusal.Invalid($"The {what} holds a character that is none.")
        : null;

    internal static Refusal? Duration(Duration duration) =>
        duration < NodaTime.Duration.FromMinutes(1) ? Refusal.Invalid("The duration must be at least a minute.")
        : duration > NodaTime.Duration.FromHours(24) ? Refusal.Invalid("The duration must be at most 24 hours.")
        : duration.NanosecondOfDay % NodaConstants.NanosecondsPerMinute != 0 ? Refusal.Invalid("The duration must be whole minutes.")
        : null;

    internal static Refusal? Audience(int? people) => people is < 1 or > 1_000_000 ? Refusal.Invalid($"{people} people can't be expected.") : null;

    internal static Refusal? Start(LocalDateTime start) =>
        start.Second != 0 || start.NanosecondOfSecond != 0 ? Refusal.Invalid("A start must be a whole minute.") : Day(start.Date);

    /// <summary>A day near an end of the calendar has no day after or before it to reckon with.</summary>
    internal static Refusal? Day(LocalDate day) => day.Year is < 1900 or > 2999 ? Refusal.Invalid("A day must be in the years 1900 to 2999.") : null;

    private static Refusal? Required(string text, string what, int longest) =>
        string.IsNullOrWhiteSpace(text) ? Refusal.Invalid($"The {what} is empty.")
        : text.Length > longest ? Refusal.Invalid($"The {what} may have at most {longest} characters, not {text.Length}.")
        : text.Any(c => char.IsControl(c)) ? Refusal.Invalid($"The {what} holds a line break or another control character.")
        : !Letters.AreWhole(text) ? Refusal.Invalid($"The {what} holds a character that is none.")
        : null;
}
