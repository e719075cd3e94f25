using BackOffice.Schedule.Changes;
using BackOffice.Web.Components.Kit;

namespace BackOffice.Web.Components.Talks;

/// <summary>What a member chose to see of the program's list, and in which order.</summary>
public sealed class ProgramListing
{
    /// <summary>How many rows a page holds.</summary>
    public const int PageSize = 50;

    /// <summary>Words that must occur.</summary>
    public string Query { get; set; } = "";

    /// <summary><c>talk</c> or <c>session</c>, or empty for both.</summary>
    public string Sort { get; set; } = "";

    /// <summary>A kind in words, or empty for all.</summary>
    public string Kind { get; set; } = "";

    /// <summary>The id of a track, or empty for all.</summary>
    public string Track { get; set; } = "";

    /// <summary><c>scheduled</c>, <c>unscheduled</c>, <c>ended</c> or <c>findings</c>, or empty for all.</summary>
    public string Status { get; set; } = "";

    /// <summary>The column the rows are ordered by.</summary>
    public string Column { get; private set; } = "when";

    /// <summary>Whether the order is turned round.</summary>
    public bool Descending { get; private set; }

    /// <summary>The 0-based page shown.</summary>
    public int Page { get; set; }

    /// <summary>Whether anything restricts the list.</summary>
    public bool IsFiltered => (Query + Sort + Kind + Track + Status).Length > 0;

    /// <summary>Orders by a column, or turns the order round where it is that column's already.</summary>
    public void OrderBy(string column) => (Column, Descending, Page) = (column, Column == column && !Descending, 0);

    /// <summary>The rows that the choice leaves, in order; all pages of them.</summary>
    public IReadOnlyList<ProgramRow> Choose(IEnumerable<ProgramRow> all)
    {
        var words = Choice.Words(Query);
        var chosen = all.Where(row => row.Matches(words) && Meets(row));
        var text = StringComparer.InvariantCultureIgnoreCase;
        IOrderedEnumerable<ProgramRow> By<TKey>(Func<ProgramRow, TKey> key, IComparer<TKey>? comparer = null) =>
            Descending ? chosen.OrderByDescending(key, comparer) : chosen.OrderBy(key, comparer);
        var ordered = Column switch
        {
            "title" => By(row => row.Title, text),
            "room" => By(row => row.Room, text),
            "people" => By(row => row.People, text),
            "track" => By(row => row.Track?.Name ?? "", text),
            "status" => By(row => row.Status),
            _ => By(row => row.Slot is { } slot ? slot.Start : NodaTime.LocalDateTime.MaxIsoValue),
        };
        // A session comes before the talk that begins it.
        return [.. ordered.ThenBy(row => row.Room, text).ThenBy(row => row.Thing.Type).ThenBy(row => row.Title, text).ThenBy(row => row.Thing.Id)];
    }

    private bool Meets(ProgramRow row) =>
        Sort switch { "talk" => row.Thing.Type == SubjectType.Talk, "session" => row.Thing.Type == SubjectType.Session, _ => true }
        && (Kind.Length == 0 || row.Kind == Kind)
        && (Track.Length == 0 || row.Track?.Id.ToString() == Track)
        && Status switch
        {
            "scheduled" => row.Slot is not null && row.Status == Schedule.Status.Active,
            "unscheduled" => row.Slot is null && row.Status == Schedule.Status.Active,
            "ended" => row.Status != Schedule.Status.Active,
            "findings" => row.Worst is not null,
            _ => true,
        };
}
