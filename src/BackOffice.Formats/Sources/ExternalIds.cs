namespace BackOffice.Formats.Sources;

/// <summary>
/// What things are known by when a newer export comes: the guid, where it is a UUID that no other thing of the file has; else the
/// source's own id, where that is its alone.
/// </summary>
internal sealed class ExternalIds(IEnumerable<SourceEntry> entries, Remarks remarks)
{
    private readonly Dictionary<string, int> guids = Counted(entries.Select(entry => SourceText.Uuid(entry.Guid)));
    private readonly Dictionary<string, int> ids = Counted(entries.Select(entry => entry.Id));
    private readonly Tally noUuid = new();
    private readonly Tally repeated = new();

    internal string? Of(SourceEntry entry)
    {
        var uuid = SourceText.Uuid(entry.Guid);
        if (uuid is not null && guids[uuid] == 1) return uuid;
        if (uuid is null && entry.Guid.Length > 0) noUuid.Note(entry.Line);
        if (entry.Id.Length > 0 && ids[entry.Id] == 1)
        {
            if (uuid is not null) remarks.Assumed(entry.Line, $"Its guid {uuid} is that of another thing too; it is known by its id {entry.Id}.");
            return Limits.Cut(entry.Id, Limits.Name);
        }
        if (uuid is not null || entry.Id.Length > 0) repeated.Note(entry.Line);
        return null;
    }

    internal void Finish()
    {
        noUuid.Say(remarks.Assumed, "Its guid is no UUID; it is known by its id.", "things have guids that are no UUIDs; they are known by their ids.");
        repeated.Say(remarks.Assumed, "It shares its id with another thing; when the file comes again it will be found by its title and speakers.", "things share their ids with others; when the file comes again they will be found by their titles and speakers.");
    }

    private static Dictionary<string, int> Counted(IEnumerable<string?> all) =>
        all.OfType<string>().Where(id => id.Length > 0).GroupBy(id => id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
}
