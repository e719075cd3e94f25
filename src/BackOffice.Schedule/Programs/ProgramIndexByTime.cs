using System.Collections.Immutable;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using NodaTime;

namespace BackOffice.Schedule.Programs;

/// <summary>What the rules ask for beside rooms and people: what takes place on a day, what is in a track, what is called the same.</summary>
public sealed partial record ProgramIndex
{
    private static readonly ImmutableHashSet<TalkId> NoTalks = [];

    private ImmutableDictionary<LocalDate, ImmutableHashSet<Subject>> Days { get; init; } = ImmutableDictionary<LocalDate, ImmutableHashSet<Subject>>.Empty;

    private ImmutableDictionary<LocalDate, ImmutableHashSet<Subject>> Plenaries { get; init; } = ImmutableDictionary<LocalDate, ImmutableHashSet<Subject>>.Empty;

    private ImmutableDictionary<TrackId, ImmutableHashSet<TalkId>> Tracks { get; init; } = ImmutableDictionary<TrackId, ImmutableHashSet<TalkId>>.Empty;

    private ImmutableDictionary<TitleKey, ImmutableHashSet<TalkId>> Titles { get; init; } = ImmutableDictionary<TitleKey, ImmutableHashSet<TalkId>>.Empty;

    /// <summary>The sessions, and the talks with a slot of their own, that take some time of a calendar day.</summary>
    public ImmutableHashSet<Subject> On(LocalDate day) => Days.GetValueOrDefault(day, Nothing);

    /// <summary>The talks of a track.</summary>
    public ImmutableHashSet<TalkId> In(TrackId track) => Tracks.GetValueOrDefault(track, NoTalks);

    /// <summary>The plenary sessions that take some time of a calendar day.</summary>
    internal ImmutableHashSet<Subject> PlenariesOn(LocalDate day) => Plenaries.GetValueOrDefault(day, Nothing);

    internal IEnumerable<LocalDate> PlenaryDays => Plenaries.Keys;

    /// <summary>The talks with a title.</summary>
    internal ImmutableHashSet<TalkId> Titled(TitleKey title) => Titles.GetValueOrDefault(title, NoTalks);

    internal IEnumerable<TitleKey> TitlesOfSeveral => Titles.Where(it => it.Value.Count > 1).Select(it => it.Key);

    private ProgramIndex Noted(Talk? before, Talk? after)
    {
        var it = this;
        if (before?.OwnSlot != after?.OwnSlot)
        {
            var id = (after ?? before)!.Id;
            it = it with { Days = Moved(it.Days, id, DaysOf(before?.OwnSlot), DaysOf(after?.OwnSlot)) };
        }
        if (before?.TrackId != after?.TrackId)
        {
            var id = (after ?? before)!.Id;
            it = it with { Tracks = Moved(it.Tracks, id, before?.TrackId is { } left ? [left] : [], after?.TrackId is { } entered ? [entered] : []) };
        }
        if (before?.Title != after?.Title)
        {
            var id = (after ?? before)!.Id;
            it = it with { Titles = Moved(it.Titles, id, before is null ? [] : [TitleKey.Of(before.Title)], after is null ? [] : [TitleKey.Of(after.Title)]) };
        }
        return it;
    }

    private ProgramIndex Noted(Session? before, Session? after)
    {
        if (before?.Slot == after?.Slot && before?.IsPlenary == after?.IsPlenary) return this;
        Subject id = (after ?? before)!.Id;
        var (left, entered) = (DaysOf(before?.Slot), DaysOf(after?.Slot));
        return this with
        {
            Days = Moved(Days, id, left, entered),
            Plenaries = Moved(Plenaries, id, before is { IsPlenary: true } ? left : [], after is { IsPlenary: true } ? entered : []),
        };
    }

    private static IEnumerable<LocalDate> DaysOf(Time.Slot? slot) => slot is null ? [] : Scopes.Days(slot);

    private static ImmutableDictionary<TKey, ImmutableHashSet<T>> Moved<TKey, T>(
        ImmutableDictionary<TKey, ImmutableHashSet<T>> index, T thing, IEnumerable<TKey> from, IEnumerable<TKey> to)
        where TKey : notnull
    {
        foreach (var left in from)
        {
            var rest = index.GetValueOrDefault(left, []).Remove(thing);
            index = rest.IsEmpty ? index.Remove(left) : index.SetItem(left, rest);
        }
        foreach (var entered in to) index = index.SetItem(entered, index.GetValueOrDefault(entered, []).Add(thing));
        return index;
    }
}
