using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using NodaTime;

namespace BackOffice.Engine.Live;

/// <summary>Identifies a seat: one page of a conference that a member has open in one browser.</summary>
public readonly record struct SeatId(Guid Value);

/// <summary>A member who is here, at one seat.</summary>
/// <param name="Seat">The seat. A member with two windows has two.</param>
/// <param name="Member">The member's name.</param>
/// <param name="Colour">The name of the member's colour, one of <see cref="MemberColours.Names"/>; the same at all their seats.</param>
/// <param name="State">Where they are and what they are about.</param>
public sealed record Presence(SeatId Seat, string Member, string Colour, PresenceState State);

/// <summary>A field in which a member can make a draft: a side of a thing.</summary>
/// <param name="Thing">The thing.</param>
/// <param name="Facet">The word of the side (<see cref="Schedule.Changes.Facet.Word"/>).</param>
public readonly record struct FieldEdit(Subject Thing, string Facet)
{
    /// <summary>The field for a side of a thing.</summary>
    public FieldEdit(Subject thing, Facet facet)
        : this(thing, facet.Word) { }
}

/// <summary>Where a member is in a conference and what they are about. It tells others; it decides nothing and is stored nowhere.</summary>
public sealed record PresenceState
{
    /// <summary>The most things that others are told of at a time, of those selected and of those lifted.</summary>
    public const int MostNamed = 50;

    /// <summary>The most fields that others are told of at a time.</summary>
    public const int MostEdited = 8;

    private const int LongestWord = 40;

    /// <summary>Somebody who has just come in.</summary>
    public static readonly PresenceState Empty = new();

    /// <summary>The page, as the address names it, such as <c>timetable</c>; null while it is unknown.</summary>
    public string? Page { get; init; }

    /// <summary>The day that the page shows, where it shows one.</summary>
    public LocalDate? Day { get; init; }

    /// <summary>What the panel shows.</summary>
    public Subject? Open { get; init; }

    /// <summary>What is selected.</summary>
    public ValueList<Subject> Selected { get; init; }

    /// <summary>What is being dragged, or was picked up with the keyboard.</summary>
    public ValueList<Subject> Lifted { get; init; }

    /// <summary>The fields in which they have something that is not saved, the newest last.</summary>
    public ValueList<FieldEdit> Editing { get; init; }

    /// <summary>This state within the bounds of what is told to others.</summary>
    internal PresenceState Bounded() => this with
    {
        Page = Cut(Page),
        Selected = Cut(Selected),
        Lifted = Cut(Lifted),
        Editing = Editing.TakeLast(MostEdited).Select(edit => edit with { Facet = Cut(edit.Facet)! }).ToValueList(),
    };

    private static ValueList<Subject> Cut(ValueList<Subject> things) => things.Count > MostNamed ? things.Take(MostNamed).ToValueList() : things;

    private static string? Cut(string? word) => word?.Length > LongestWord ? word[..LongestWord] : word;
}
