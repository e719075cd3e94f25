using BackOffice.Formats.ICalendar;

namespace BackOffice.Formats.Artefacts;

/// <summary>A rendered file of a snapshot.</summary>
/// <param name="Name">Its name below the snapshot's address, such as <c>program.json</c> or <c>rooms/{id}.ics</c>.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Bytes">The file.</param>
public sealed record RenderedFile(string Name, string MediaType, byte[] Bytes);

/// <summary>Every file of a snapshot.</summary>
/// <param name="Files">The files; no two have the same name.</param>
/// <param name="Calendar">What the next publication needs to know of this one and those before it.</param>
public sealed record Rendering(IReadOnlyList<RenderedFile> Files, CalendarMemory Calendar);
