using BackOffice.Schedule;
using BackOffice.Schedule.Talks;

namespace BackOffice.Formats.Listing;

/// <summary>What a listing says about one talk, before its text is understood.</summary>
/// <param name="Line">Where it begins.</param>
/// <param name="Words">What the listing calls it: “Tutorial”.</param>
/// <param name="Kind">What kind of contribution it is.</param>
/// <param name="StandsAlone">Whether it has a heading of its own.</param>
/// <param name="Names">Whom its heading names.</param>
/// <param name="Title">The title its heading gives, or null where the text is to tell.</param>
/// <param name="Text">The lines about it.</param>
internal sealed record ListedTalk(int Line, string Words, TalkKind Kind, bool StandsAlone, IReadOnlyList<string> Names, string? Title, IReadOnlyList<Line> Text)
{
    private const int MostSpeakers = 100;

    /// <summary>The talk without a place, its speakers entered into the book.</summary>
    internal ImportedTalk Read(PeopleBook people, Remarks remarks)
    {
        var lines = Mending.Of(Text, remarks);
        var title = Title ?? TakeTitle(lines, remarks);
        var presenters = Presenters.TakeFrom(lines, remarks);
        var speakers = Speakers(presenters, remarks);
        var keys = speakers.Select(people.Key).Distinct().ToValueList();
        var names = speakers.ConvertAll(speaker => speaker.Name);
        var text = Abstract(lines, names, (at, speaker, bio) => NoteBio(people, at, people.Key(speakers[speaker]), names[speaker], bio, remarks), remarks);
        var provisional = title is null;
        if (title is null)
        {
            title = text.Length > 0 ? ProvisionalTitle.From(text) : names.Count > 0 ? $"{Words} by {string.Join(", ", names)}" : Words;
            remarks.Assumed(Line, $"No title is given; it is called “{title}” for now.");
        }
        if (text.EndsWith('…') || text.EndsWith("...", StringComparison.Ordinal)) remarks.Incomplete(Line, "The abstract breaks off in the text, at its “…”.");
        title = remarks.Cut(Line, "title", title, Limits.Title);
        return new(Line, title, provisional, remarks.Cut(Line, "abstract", text, Limits.Text), Kind, null, null, Kinds.DefaultDuration(Kind), keys);
    }

    private string? TakeTitle(List<Line> lines, Remarks remarks)
    {
        var at = lines.FindIndex(line => !line.IsBlank);
        if (at < 0 || !TalkTitle.IsAt(lines, at, StandsAlone)) return null;
        var title = lines[at].Text;
        if (!StandsAlone) remarks.Assumed(lines[at].Number, $"“{Limits.Cut(title, Limits.Title)}” was taken for the title of the talk.");
        lines[at] = lines[at] with { Text = "" };
        return title;
    }

    // Those the heading names come first, with the affiliations the text knows; then those that only the text names.
    private List<NamedPerson> Speakers(List<NamedPerson> presenters, Remarks remarks)
    {
        var affiliations = presenters.DistinctBy(each => each.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(each => each.Name, each => each.Affiliation, StringComparer.OrdinalIgnoreCase);
        var speakers = Names.Select(name => new NamedPerson(name, affiliations.GetValueOrDefault(name, ""))).ToList();
        var known = Names.ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var presenter in presenters.Where(presenter => known.Add(presenter.Name)))
        {
            speakers.Add(presenter);
            if (Names.Count > 0) remarks.Assumed(Line, $"{presenter.Name} is named as a presenter in the text only, and was taken as a speaker.");
        }
        if (speakers.Count <= MostSpeakers) return speakers;
        remarks.Dropped(Line, $"{speakers.Count} speakers are named; all after the first {MostSpeakers} were left out.");
        return speakers[..MostSpeakers];
    }

    private static string Abstract(List<Line> lines, List<string> names, Action<int, int, string> note, Remarks remarks)
    {
        var label = lines.FindIndex(line => Bios.AfterLabel(line.Text) is not null);
        var below = label < 0 ? [] : lines[label..];
        if (label >= 0) below[0] = below[0] with { Text = Bios.AfterLabel(below[0].Text)! };
        var paragraphs = Paragraphs.Of(label < 0 ? lines : lines[..label], remarks);
        var bios = Paragraphs.Of(below, remarks);
        if (bios.Count == 0 && Bios.Begin(paragraphs, names, labelled: label >= 0) is { } begin)
        {
            (bios, paragraphs) = (paragraphs[begin..], paragraphs[..begin]);
            remarks.Assumed(bios[0].Line, "What is said from here on was taken for the speaker's bio: " + (label < 0 ? "it starts with the name." : $"“{lines[label].Text}” comes after it."));
        }
        else if (label >= 0 && bios.Count == 0) remarks.NotUnderstood(lines[label].Number, "There is no text that this label of a bio could belong to.");
        if (Bios.ByOwner(bios, names) is { } owned)
        {
            foreach (var bio in owned.GroupBy(each => each.Speaker)) note(bios[0].Line, bio.Key, Whole(bio.Select(each => each.Text)));
        }
        else
        {
            remarks.NotUnderstood(bios[0].Line, "It can't be told whose bio this is; it stays in the abstract.");
            paragraphs.AddRange(bios);
        }
        return Whole(paragraphs.Select(paragraph => paragraph.Text));
    }

    private static void NoteBio(PeopleBook people, int line, string key, string name, string bio, Remarks remarks)
    {
        if (!people.NoteBio(key, remarks.Cut(line, "bio", bio, Limits.Text))) remarks.Dropped(line, $"This is a second bio of {name}; the first was kept.");
    }

    private static string Whole(IEnumerable<string> paragraphs) => string.Join("\n\n", paragraphs);
}
