using BackOffice.Schedule;
using BackOffice.Schedule.Changes;

namespace BackOffice.Formats.Importing;

/// <summary>What kind of step of an import something is.</summary>
public enum ImportItemKind
{
    /// <summary>The source has something that the conference has not.</summary>
    Added,

    /// <summary>The source says something else than the last time, and the committee left that alone.</summary>
    Changed,

    /// <summary>The same, of where and when something stands.</summary>
    Moved,

    /// <summary>The source has something no more.</summary>
    Withdrawn,

    /// <summary>The source and the committee say different things, and the committee's stands unless somebody chooses the source's.</summary>
    Collision,
}

/// <summary>One step of an import, to be taken or left.</summary>
/// <param name="Key">What it is chosen by.</param>
/// <param name="Kind">What kind of step.</param>
/// <param name="Thing">What it is about.</param>
/// <param name="Title">What that is called.</param>
/// <param name="Side">Which side of it; empty for all of it.</param>
/// <param name="Theirs">What the source says.</param>
/// <param name="Ours">What the conference says; empty where it has nothing.</param>
/// <param name="Chosen">Whether it is taken where nobody says otherwise.</param>
/// <param name="Line">Where it stands in the file; 0 where that is not known.</param>
/// <param name="Commands">What it comes to.</param>
/// <param name="Needs">What has to be there first, by id: rooms, tracks, people, sessions.</param>
public sealed record ImportItem(
    string Key, ImportItemKind Kind, Subject Thing, string Title, string Side, string Theirs, string Ours, bool Chosen, int Line,
    ValueList<ScheduleCommand> Commands, ValueList<Guid> Needs);

/// <summary>What an import comes to, step by step, beside what is there.</summary>
/// <param name="Items">The steps, in an order in which each finds what it names.</param>
/// <param name="Prerequisites">What brings a thing about that steps may need, by its id, with what that needs in its turn.</param>
/// <param name="Kept">How many sides the committee changed and the source did not: they stay.</param>
/// <param name="Memory">What is to be remembered of the source once this is imported.</param>
public sealed record ImportReview(
    ValueList<ImportItem> Items, IReadOnlyDictionary<Guid, (ScheduleCommand Command, ValueList<Guid> Needs)> Prerequisites, int Kept, ImportMemory Memory)
{
    /// <summary>The keys of the steps that are taken where nobody says otherwise.</summary>
    public IEnumerable<string> Chosen => Items.Where(it => it.Chosen).Select(it => it.Key);

    /// <summary>The commands of the steps that are taken, each after what it needs.</summary>
    public IReadOnlyList<ScheduleCommand> Plan(IReadOnlySet<string> chosen)
    {
        var (plan, there) = (new List<ScheduleCommand>(), new HashSet<Guid>());
        foreach (var item in Items.Where(it => chosen.Contains(it.Key)))
        {
            foreach (var need in item.Needs) Bring(need);
            if (item.Kind == ImportItemKind.Added) Bring(item.Thing.Id);
            else plan.AddRange(item.Commands);
        }
        return plan;

        void Bring(Guid id)
        {
            if (!Prerequisites.TryGetValue(id, out var it) || !there.Add(id)) return;
            foreach (var need in it.Needs) Bring(need);
            plan.Add(it.Command);
        }
    }
}
