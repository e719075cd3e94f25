namespace BackOffice.Schedule.Programs;

public sealed partial record Program
{
    /// <summary>
    /// What the program says, without how it came to say so: versions, the revision, what was published of it, what is
    /// remembered of removed things, names of points, and whether it is frozen. Two programs that say the same have equal contents.
    /// </summary>
    public Program Content => Empty.Filled(
        Sessions.Values.Select(it => it with { Version = 0 }), Talks.Values.Select(it => it with { Version = 0 }), People.Values.Select(it => it with { Version = 0, Erased = false })) with
    {
        // Tracks have no order that anybody gave them, only that in which they came.
        Conference = Conference with { Version = 0, Checkpoints = [], Freeze = null, DemandsApproval = false, Tracks = Conference.Tracks.OrderBy(it => it.Id.Value).ToValueList(), RemovedRooms = [], RemovedTracks = [] },
    };
}
