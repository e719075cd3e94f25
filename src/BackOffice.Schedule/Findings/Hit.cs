using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Schedule.Findings;

/// <summary>What a rule found, before the conference weighs it.</summary>
/// <param name="Sentence">What is wrong, with names and times.</param>
/// <param name="Parties">Everything concerned.</param>
/// <param name="At">The wall-clock time at which it begins to be wrong.</param>
/// <param name="Facts">What it rests on, without names; see <see cref="Finding.Facts"/>.</param>
internal sealed record Hit(string Sentence, ValueList<Subject> Parties, LocalDateTime? At = null, string Facts = "");

/// <summary>The facts of findings as text. Acknowledgements on disk are bound to them: what a fact is written like never changes.</summary>
internal static class Facts
{
    internal static string Of(Slot slot) => $"{slot.RoomId.Value:N}@{Of(slot.Start)}+{Of(slot.Duration)}";

    internal static string Of(Slot one, Slot other) => string.CompareOrdinal(Of(one), Of(other)) < 0 ? $"{Of(one)} {Of(other)}" : $"{Of(other)} {Of(one)}";

    internal static string Of(LocalDateTime time) => time.ToString("uuuu-MM-dd'T'HH:mm", null);

    internal static string Of(Duration duration) => $"{(long)duration.TotalMinutes}";

    internal static string Of(ValueList<LocalSpan> spans) => string.Join(' ', spans.Select(span => $"{Of(span.From)}/{Of(span.To)}"));
}
