namespace BackOffice.Web.Components.Kit;

/// <summary>
/// What a member is making of one field. It begins when they change it, remembers what they saw then, and is never
/// overwritten by what others do meanwhile.
/// </summary>
/// <typeparam name="T">The content of the field, compared by value.</typeparam>
public sealed class Draft<T>(T first)
{
    private T current = first;
    private T mine = first;
    private T begunOn = first;
    private long version;
    private long? savedOn;

    /// <summary>Whether there is something of the member's own that is not saved.</summary>
    public bool IsEditing { get; private set; }

    /// <summary>The version of the thing that the member saw when they began.</summary>
    public long SeenVersion { get; private set; }

    /// <summary>What the field shows: the member's own, or else what is so now.</summary>
    public T Value => IsEditing || savedOn is not null ? mine : current;

    /// <summary>What the field held when the member began; what it holds now where they have not.</summary>
    public T BegunOn => IsEditing ? begunOn : current;

    /// <summary>Whether somebody changed the field since the member began.</summary>
    public bool ChangedMeanwhile => IsEditing && !Same(current, begunOn);

    /// <summary>Takes what is so now.</summary>
    public void Take(T now, long nowVersion)
    {
        (current, version) = (now, nowVersion);
        if (savedOn is { } before && nowVersion != before) savedOn = null;
        if (IsEditing && Same(mine, now)) IsEditing = false;
    }

    /// <summary>The member changes the field.</summary>
    public void Change(T to)
    {
        if (!IsEditing) (begunOn, SeenVersion, savedOn) = (current, version, null);
        mine = to;
        IsEditing = !Same(mine, begunOn) || ChangedMeanwhile;
    }

    /// <summary>
    /// Brings back what the member had made before the page went, as it was: begun on what they saw then, so that what others
    /// did since is still found.
    /// </summary>
    public void Restore(T value, T begunOnThen, long seenThen)
    {
        (mine, begunOn, SeenVersion, savedOn) = (value, begunOnThen, seenThen, null);
        IsEditing = !Same(mine, current);
    }

    /// <summary>The member's own is dropped.</summary>
    public void Drop() => (IsEditing, savedOn) = (false, null);

    /// <summary>The member's own was saved; it is shown until the change comes back as what is so now.</summary>
    public void Saved(bool changed)
    {
        savedOn = changed && IsEditing ? version : null;
        IsEditing = false;
    }

    private static bool Same(T one, T other) => EqualityComparer<T>.Default.Equals(one, other);
}
