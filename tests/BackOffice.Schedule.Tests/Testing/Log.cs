using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Differences;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Publications;
using NodaTime;

namespace BackOffice.Schedule.Tests.Testing;

/// <summary>The world with the log of what happened to it, as the pipeline keeps one: what an undo is decided on.</summary>
internal sealed class Log
{
    private readonly List<Change> changes = [];

    /// <summary>The log of the world, and some more events as its second revision.</summary>
    public Log(params IEnumerable<ScheduleEvent> more)
    {
        Commit(World.Events, "Ana", null);
        Commit(more, "Ana", null);
    }

    public Program Program { get; private set; } = Program.Empty;

    public IReadOnlyList<Change> Changes => changes;

    /// <summary>Has a member do something, whole or not at all, as one change.</summary>
    /// <returns>Why it was refused, or null.</returns>
    public Refusal? Do(string member, params IEnumerable<ScheduleCommand> commands)
    {
        var (program, events, undone) = (Program, new List<ScheduleEvent>(), (long?)null);
        foreach (var command in commands)
        {
            undone = (command as UndoChange)?.Revision;
            switch (Filled(command).Decide(program))
            {
                case Decision.Refused { Refusal: var refusal }: return refusal;
                case Decision.Accepted { Events: var accepted }:
                    program = program.Apply(program.Revision, accepted);
                    events.AddRange(accepted);
                    break;
            }
        }
        Commit(events, member, undone);
        return null;
    }

    /// <summary>As <see cref="Do(string, IEnumerable{ScheduleCommand})"/>, without those of the commands that would be refused, or that don't go with others.</summary>
    public void DoWhatIsPossible(IReadOnlyCollection<ScheduleCommand> commands)
    {
        var (program, possible) = (Program, new List<ScheduleCommand>());
        foreach (var command in commands)
        {
            if (command is PublishingCommand && commands.Count > 1) continue;
            if ((command is PublishingCommand ? Filled(command) : command).Decide(program) is not Decision.Accepted { Events: var accepted }) continue;
            program = program.Apply(program.Revision, accepted);
            possible.Add(command);
        }
        Do("Ana", possible);
    }

    /// <summary>Undoes the change of a revision.</summary>
    public Refusal? Undo(long revision, string member = "Ana") => Do(member, new UndoChange(revision));

    /// <summary>An undo, a restoring or a publication with what the log says; any other command as it is.</summary>
    public ScheduleCommand Filled(ScheduleCommand command) => command switch
    {
        UndoChange undo => undo.With(changes),
        RestoreProgram restore => restore.With(At(restore.Revision), Program, changes.Where(change => change.Revision > (restore.SeenRevision ?? long.MaxValue))),
        PublishingCommand publish => publish.With(publish.Shows(Program) is { } shown && shown >= 1 && shown <= Program.Revision ? new(At(shown), $"hash of {shown}", null) : null, "Ana"),
        _ => command,
    };

    /// <summary>The program as it was at a revision.</summary>
    public Program At(long revision) => changes.Where(change => change.Revision <= revision)
        .Aggregate(Program.Empty, (program, change) => program.Apply(change.Revision, [change.Event]));

    /// <summary>A log that goes on from here by itself.</summary>
    public Log Fork()
    {
        var fork = new Log { Program = Program };
        fork.changes.Clear();
        fork.changes.AddRange(changes);
        return fork;
    }

    private void Commit(IEnumerable<ScheduleEvent> events, string member, long? undone)
    {
        var (revision, ordinal) = (Program.Revision + 1, 0);
        foreach (var happened in events)
        {
            Program = Program.Apply(revision, [happened]);
            var surface = undone is null ? Surface.Ui : Surface.Undo;
            changes.Add(new Change(
                revision, ordinal++, Program.VersionOf(happened.Subject), Instant.FromUnixTimeSeconds(revision), member, surface, null, default, default, happened, undone));
        }
    }
}
