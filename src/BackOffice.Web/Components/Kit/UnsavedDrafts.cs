namespace BackOffice.Web.Components.Kit;

/// <summary>
/// What a member has typed in a panel and neither saved nor dropped, told by each field, so that the panel can ask before it goes.
/// It cascades to the fields inside.
/// </summary>
public sealed class UnsavedDrafts
{
    private readonly Dictionary<object, (string What, Func<Task> Drop)> drafts = [];

    /// <summary>The first draft began, or the last one ended.</summary>
    public event Action? Changed;

    /// <summary>Whether there is any.</summary>
    public bool Any => drafts.Count > 0;

    /// <summary>The fields, in words.</summary>
    public IEnumerable<string> Fields => drafts.Values.Select(it => it.What);

    /// <summary>A field tells of its draft.</summary>
    /// <param name="field">The field.</param>
    /// <param name="what">What it is called; null where there is no draft in it.</param>
    /// <param name="drop">Drops the draft.</param>
    public void Tell(object field, string? what, Func<Task> drop)
    {
        var before = Any;
        if (what is null) drafts.Remove(field);
        else drafts[field] = (what, drop);
        if (Any != before) Changed?.Invoke();
    }

    /// <summary>Drops them all.</summary>
    public async Task DropAsync()
    {
        foreach (var (field, (_, drop)) in drafts.ToList())
        {
            await drop();
            // The field tells so itself only when it is drawn next.
            Tell(field, null, drop);
        }
    }
}
