using NodaTime;

namespace BackOffice.Formats.Artefacts;

/// <summary>What a snapshot says of itself in its files.</summary>
/// <param name="Number">1, 2, 3, … within the conference.</param>
/// <param name="Label">A name for people, such as “Final program”.</param>
/// <param name="Notes">What the committee wants readers to know; may be empty.</param>
/// <param name="PublishedAt">When it went out.</param>
/// <param name="Site">The public address of the back office, such as <c>https://backoffice.example/</c>; null: then the files hold no absolute links to it.</param>
public sealed record Edition(int Number, string Label, string Notes, Instant PublishedAt, Uri? Site);
