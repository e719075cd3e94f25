using BackOffice.Schedule;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;

namespace BackOffice.Formats.Importing;

/// <summary>
/// Finds what a file holds among what a conference holds. Each thing that is there is taken for one of the file at most, so
/// that a file with the same title twice brings two.
/// </summary>
internal sealed class WhatIsThere
{
    private readonly Dictionary<(TalkKind, string), List<Talk>> byTitle;
    private readonly Dictionary<(TalkKind, string), List<Talk>> byAbstract;
    private readonly Dictionary<(SessionKind, string), List<Session>> sessions;
    private readonly HashSet<TalkId> taken = [];
    private readonly Program current;

    internal WhatIsThere(Program current)
    {
        this.current = current;
        var talks = current.Talks.Values.OrderBy(talk => talk.Id.Value).ToList();
        byTitle = Lists(talks, talk => (talk.Kind, talk.Title));
        byAbstract = Lists(talks.Where(talk => talk.Abstract.Length > 0), talk => (talk.Kind, talk.Abstract));
        sessions = Lists(current.Sessions.Values.OrderBy(session => session.Id.Value), session => (session.Kind, session.Title));
    }

    /// <summary>
    /// The talk of the same kind and title in the same slot. Where the file gives it no slot of its own, wherever it stands
    /// now; where it has had a better title or place since, the one with the same abstract.
    /// </summary>
    /// <param name="talk">The file's.</param>
    /// <param name="slot">Where the file has it.</param>
    /// <param name="likeness">How much alike a talk that is there is to it.</param>
    internal TalkId? TakeTalk(ImportedTalk talk, Destination.OwnSlot? slot, Func<Talk, int> likeness) =>
        Take(byTitle, (talk.Kind, talk.Title.Trim()), there => slot is null || IsAt(there.OwnSlot, slot.RoomId, slot.Start), likeness)
        ?? Take(byAbstract, (talk.Kind, talk.Abstract.Trim()), there => talk.TitleIsProvisional || there.Title == talk.Title.Trim(), likeness);

    /// <summary>The talk of the same title of which somebody speaks who speaks in the file's, wherever it stands.</summary>
    internal TalkId? TakeTalkOf(ImportedTalk talk, ValueList<PersonId> speakers, Func<Talk, int> likeness)
    {
        if (speakers.Count == 0 || talk.TitleIsProvisional) return null;
        return Take(byTitle, (talk.Kind, talk.Title.Trim()), there => there.Speakers.Any(speakers.Contains), likeness);
    }

    /// <summary>Takes a talk that was found otherwise.</summary>
    internal void Take(TalkId id) => taken.Add(id);

    /// <summary>The session of the same kind and title in the same slot, or, where it was moved since, the one that holds talks of the file's.</summary>
    internal SessionId? TakeSession(ImportedSession session, SlotRequest? slot, IEnumerable<TalkId?> talks)
    {
        var key = (session.Kind, session.Title.Trim());
        if (!sessions.TryGetValue(key, out var there)) return null;
        var match = there.Find(each => slot is null ? each.Slot is null : IsAt(each.Slot, slot.RoomId, slot.Start));
        if (match is null)
        {
            var homes = talks.OfType<TalkId>().Select(id => current.Talk(id)!.InSession).OfType<SessionId>().ToHashSet();
            match = there.Find(each => homes.Contains(each.Id));
        }
        if (match is not null) there.Remove(match);
        return match?.Id;
    }

    private TalkId? Take(Dictionary<(TalkKind, string), List<Talk>> talks, (TalkKind, string) key, Func<Talk, bool> fits, Func<Talk, int> likeness)
    {
        if (!talks.TryGetValue(key, out var there)) return null;
        there.RemoveAll(talk => taken.Contains(talk.Id));
        // Of twins, the one that says most of what the file's says.
        if (there.Where(fits).MaxBy(likeness) is not { } match) return null;
        taken.Add(match.Id);
        return match.Id;
    }

    private static bool IsAt(Slot? slot, RoomId room, NodaTime.LocalDateTime start) => slot is not null && slot.RoomId == room && slot.Start == start;

    private static Dictionary<TKey, List<T>> Lists<TKey, T>(IEnumerable<T> items, Func<T, TKey> key) where TKey : notnull =>
        items.GroupBy(key).ToDictionary(group => group.Key, group => group.ToList());
}
