using BackOffice.Engine.Commands;
using BackOffice.Engine.Live;
using BackOffice.Formats.Json;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Publications;

namespace BackOffice.Engine.Tests.Together;

/// <summary>What members sent and were told, and the log when all is done, to hold one against the other.</summary>
internal sealed partial class Reckoning
{
    private readonly IReadOnlyList<Advance> all;
    private readonly IReadOnlyList<Advance> steps;
    private readonly string seed;

    /// <param name="sendings">Everything that members sent.</param>
    /// <param name="log">Everything that happened.</param>
    /// <param name="from">The revision at which the members came.</param>
    /// <param name="seed">What to call it in a failure.</param>
    public Reckoning(IReadOnlyList<Sending> sendings, IReadOnlyList<Change> log, long from, string seed)
    {
        (Sendings, Log, this.seed, all) = (sendings, log, seed, Fold(log));
        steps = [.. all.Where(step => step.After.Revision > from)];
    }

    /// <summary>Everything that members sent.</summary>
    public IReadOnlyList<Sending> Sendings { get; }

    /// <summary>Everything that happened.</summary>
    public IReadOnlyList<Change> Log { get; }

    /// <summary>The fold of the log.</summary>
    public Program Program => all[^1].After;

    /// <summary>The program at each revision since the members came.</summary>
    public IEnumerable<Program> Programs => steps.Select(step => step.After);

    /// <summary>The findings of a program, computed from nothing.</summary>
    public static FindingSet Fresh(Program program) => Alone(program).Findings();

    // A program that knows of no findings of the one it came from.
    private static Program Alone(Program program) => program with { Talks = program.Talks };

    private static List<Advance> Fold(IEnumerable<Change> log)
    {
        var steps = new List<Advance>();
        foreach (var set in log.GroupBy(change => change.Revision))
        {
            var before = steps.Count == 0 ? Program.Empty : steps[^1].After;
            steps.Add(new Advance(before, before.Apply(set.Key, set.Select(change => change.Event)), [.. set]));
        }
        return steps;
    }

    private List<ScheduleEvent> Decided(ChangeSet set, Program before)
    {
        var (events, now) = (new List<ScheduleEvent>(), before);
        foreach (var proposal in set.Proposals)
        {
            if (Filled(proposal.Command, before).Decide(now) is not Decision.Accepted { Events: var accepted }) return [];
            now = now.Apply(now.Revision, accepted);
            events.AddRange(accepted);
        }
        return events;
    }

    // What the pipeline puts into a command.
    private ScheduleCommand Filled(ScheduleCommand command, Program before) => command switch
    {
        UndoChange undo => undo.With(Log.Where(it => it.Revision <= before.Revision && Of(undo.Revision).Contains(it.Event.Subject))),
        PublishSnapshot publish => publish.With(new(before, ProgramJson.ContentHash(before), null), "Ana"),
        _ => command,
    };

    private HashSet<Subject> Of(long revision) => revision > all.Count ? [] : [.. all[(int)revision - 1].Changes.Select(it => it.Event.Subject)];

    private List<Change> Unseen(Proposal proposal, Program before)
    {
        var touch = proposal.Command.Touches[0];
        return [.. Log.Where(it => it.Version > proposal.SeenVersion && it.Revision <= before.Revision
            && it.Event.Subject == before.Resolve(touch.Subject) && touch.Facets.Contains(it.Event.Facet))];
    }
}
