namespace BackOffice.Formats.Spreadsheets;

/// <summary>Which column of a table says what, counted from 0; null where none does. Only a title is needed.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Abstract">What it is about.</param>
/// <param name="Speakers">Who gives it, or chairs it where it is a session.</param>
/// <param name="SpeakerSeparator">What stands between two names; null where it is to be told from the cell.</param>
/// <param name="Affiliation">Where the speakers work, in the order of their names.</param>
/// <param name="Room">Where it takes place.</param>
/// <param name="Day">The day it starts, where <paramref name="Start"/> is a time of day only.</param>
/// <param name="Start">When it starts: a time of day, or a date with one.</param>
/// <param name="End">When it ends: a time of day, or a date with one.</param>
/// <param name="Duration">How long it lasts: minutes, or hours and minutes.</param>
/// <param name="Track">Its track.</param>
/// <param name="Kind">What kind of talk or session it is.</param>
/// <param name="Id">What the source knows it by.</param>
/// <param name="Session">The title of the session that it stands in.</param>
/// <param name="Type">Whether it is a talk or a session.</param>
/// <param name="Status">Whether it takes place.</param>
/// <param name="Links">Addresses where more about it is.</param>
public sealed record ColumnMapping(
    int? Title = null,
    int? Abstract = null,
    int? Speakers = null,
    string? SpeakerSeparator = null,
    int? Affiliation = null,
    int? Room = null,
    int? Day = null,
    int? Start = null,
    int? End = null,
    int? Duration = null,
    int? Track = null,
    int? Kind = null,
    int? Id = null,
    int? Session = null,
    int? Type = null,
    int? Status = null,
    int? Links = null);
