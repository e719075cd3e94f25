using BackOffice.Schedule;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using NodaTime;

namespace BackOffice.Formats;

/// <summary>What a reader found in a file: a program without ids, whatever the format it came in. Compares by value.</summary>
/// <param name="Rooms">The names of the rooms, in the order they first occur; each once, whatever its capitals.</param>
/// <param name="People">Everybody named, each once.</param>
/// <param name="Sessions">The sessions with the talks inside them.</param>
/// <param name="Talks">The talks that stand in no session.</param>
/// <param name="FirstDay">The day of the earliest start; null where nothing has a start.</param>
/// <param name="LastDay">The day of the latest start; null where nothing has a start.</param>
/// <param name="Year">The year that dates without one were read in; null where no date was read, or each has its own.</param>
/// <param name="Tracks">The tracks, in the order they first occur; each once, whatever its capitals.</param>
/// <param name="Name">What the conference is called; null where the file does not say.</param>
/// <param name="TimeZone">The IANA time zone of its times; null where the file does not say.</param>
public sealed record ImportedProgram(
    ValueList<string> Rooms,
    ValueList<ImportedPerson> People,
    ValueList<ImportedSession> Sessions,
    ValueList<ImportedTalk> Talks,
    LocalDate? FirstDay,
    LocalDate? LastDay,
    int? Year,
    ValueList<ImportedTrack> Tracks = default,
    string? Name = null,
    string? TimeZone = null);

/// <summary>A track in a file.</summary>
/// <param name="Name">Its name, by which talks of the same file refer to it.</param>
/// <param name="Color">One of the back office's colours, where the file says something like one; else null.</param>
public sealed record ImportedTrack(string Name, string? Color = null);

/// <summary>Somebody named in a file.</summary>
/// <param name="Key">What talks of the same file refer to the person by.</param>
/// <param name="Name">The name as it is written.</param>
/// <param name="Affiliation">May be empty.</param>
/// <param name="Bio">Paragraphs with an empty line between them; may be empty.</param>
/// <param name="ExternalId">What the source knows the person by, in every export of it; null where it has no such thing.</param>
public sealed record ImportedPerson(string Key, string Name, string Affiliation, string Bio, string? ExternalId = null);

/// <summary>A session in a file. It has a slot when it has both a room and a start.</summary>
/// <param name="Line">Where it begins in the file, counted from 1.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">What kind of block it is.</param>
/// <param name="Room">One of the program's rooms, or null.</param>
/// <param name="Start">Wall-clock time, or null where the file gives none.</param>
/// <param name="Duration">How long it lasts; whole minutes.</param>
/// <param name="Talks">The talks inside it, in their order; they have no start of their own.</param>
/// <param name="ExternalId">What the source knows it by, in every export of it; null where it has no such thing.</param>
/// <param name="Chairs">The keys of those who chair it, in the order they are named.</param>
public sealed record ImportedSession(
    int Line,
    string Title,
    SessionKind Kind,
    string? Room,
    LocalDateTime? Start,
    Duration Duration,
    ValueList<ImportedTalk> Talks,
    string? ExternalId = null,
    ValueList<string> Chairs = default);

/// <summary>A talk in a file.</summary>
/// <param name="Line">Where it begins in the file, counted from 1.</param>
/// <param name="Title">Its title.</param>
/// <param name="TitleIsProvisional">Whether the reader made the title up, for want of one.</param>
/// <param name="Abstract">Paragraphs with an empty line between them; may be empty.</param>
/// <param name="Kind">What kind of contribution it is.</param>
/// <param name="Room">One of the program's rooms, or null.</param>
/// <param name="Start">Wall-clock time of a talk that stands alone; null where the file gives none, and in a session.</param>
/// <param name="Duration">How long it lasts; whole minutes.</param>
/// <param name="Speakers">The keys of its speakers, in the order they are named.</param>
/// <param name="ExternalId">What the source knows it by, in every export of it; null where it has no such thing.</param>
/// <param name="Track">One of the program's tracks, by name; or null.</param>
/// <param name="Links">Where more about it is.</param>
public sealed record ImportedTalk(
    int Line,
    string Title,
    bool TitleIsProvisional,
    string Abstract,
    TalkKind Kind,
    string? Room,
    LocalDateTime? Start,
    Duration Duration,
    ValueList<string> Speakers,
    string? ExternalId = null,
    string? Track = null,
    ValueList<Link> Links = default);
