namespace BackOffice.Schedule;

/// <summary>Identifies a conference: one edition of an event.</summary>
public readonly record struct ConferenceId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a room of a conference; stays the same when the room is renamed.</summary>
public readonly record struct RoomId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a track of a conference.</summary>
public readonly record struct TrackId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a session: a titled block on the timetable.</summary>
public readonly record struct SessionId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a talk: a contribution to the program.</summary>
public readonly record struct TalkId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a person: a speaker of talks, a chair of sessions.</summary>
public readonly record struct PersonId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a command as its sender named it; the same id twice is the same command sent again.</summary>
public readonly record struct CommandId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
