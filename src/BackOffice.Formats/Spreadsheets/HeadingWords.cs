using System.Text.RegularExpressions;
using BackOffice.Formats.Sources;

namespace BackOffice.Formats.Spreadsheets;

/// <summary>Guesses what the columns of a table are by what stands over them, in the languages that committees use most.</summary>
internal static partial class HeadingWords
{
    private static readonly string[] Title = ["title", "talk title", "paper title", "presentation title", "titel", "titre", "título", "titulo", "titolo", "talk", "presentation", "topic", "subject", "thema", "vortrag", "beitrag", "session title", "session name", "event", "activity", "name", "session", "summary", "was"];
    private static readonly string[] Type = ["type", "record type", "row type"];
    private static readonly string[] Abstract = ["abstract", "description", "beschreibung", "résumé", "resume", "resumen", "details", "text", "inhalt"];
    private static readonly string[] Speakers = ["speakers", "speaker", "people", "presenters", "presenter", "authors", "author", "speaker names", "speaker name", "referent", "referenten", "referentin", "sprecher", "intervenants", "intervenant", "orateur", "orateurs", "ponente", "ponentes", "who", "wer", "persons", "wer spricht", "chairs", "chair", "owner"];
    private static readonly string[] Affiliation = ["affiliation", "affiliations", "organisation", "organization", "company", "institution", "firma", "tagline", "tag line"];
    private static readonly string[] Room = ["room", "raum", "salle", "sala", "location", "venue", "ort", "lieu", "where", "wo", "place", "stage", "hall", "room name", "scheduled room"];
    private static readonly string[] Day = ["day", "date", "datum", "tag", "jour", "día", "dia", "scheduled date"];
    private static readonly string[] Start = ["start", "starts", "starts at", "start time", "start date", "begin", "begins", "from", "von", "beginn", "début", "debut", "inicio", "time", "uhrzeit", "uhr", "zeit", "heure", "hora", "scheduled at", "when"];
    private static readonly string[] End = ["end", "ends", "ends at", "end time", "end date", "until", "to", "bis", "ende", "fin", "finish"];
    private static readonly string[] Duration = ["minutes", "duration", "length", "dauer", "durée", "duree", "duración", "duracion", "min", "mins", "minuten", "how long", "scheduled duration"];
    private static readonly string[] Track = ["track", "stream", "strand", "topic area", "themenbereich", "piste", "category", "kategorie", "theme", "strang"];
    private static readonly string[] Kind = ["kind", "format", "session format", "session type", "talk type", "submission type", "art", "typ", "proposal type", "type"];
    private static readonly string[] Id = ["id", "session id", "talk id", "uid", "guid", "uuid", "code", "identifier", "paper id", "ref", "reference", "number", "nr", "no"];
    private static readonly string[] Session = ["session", "session title", "session name", "block", "panel"];
    private static readonly string[] Status = ["status", "state"];
    private static readonly string[] Links = ["links", "link", "url", "website", "address"];

    /// <summary>What the columns under these headings seem to be.</summary>
    internal static ColumnMapping Guess(IReadOnlyList<string> headings)
    {
        var free = headings.Select((heading, column) => (Heading: Spelling(heading), Column: column)).Where(it => it.Heading.Length > 0).ToList();
        // A column called “type” says talk or session only beside one that says which kind; else it is the kind.
        var kinds = free.Exists(it => it.Heading != "type" && Array.IndexOf(Kind, it.Heading) >= 0);
        return new(
            Title: Take(Title), Type: kinds ? Take(Type) : null, Abstract: Take(Abstract), Speakers: Take(Speakers), Affiliation: Take(Affiliation), Room: Take(Room), Day: Take(Day),
            Start: Take(Start), End: Take(End), Duration: Take(Duration), Track: Take(Track), Kind: Take(Kind), Id: Take(Id), Session: Take(Session), Status: Take(Status), Links: Take(Links));

        int? Take(string[] words)
        {
            foreach (var word in words)
            {
                var found = free.FindIndex(it => it.Heading == word);
                if (found < 0) continue;
                var column = free[found].Column;
                free.RemoveAt(found);
                return column;
            }
            return null;
        }
    }

    private static string Spelling(string heading)
    {
        var line = SourceText.OneLine(heading);
        if (line.Length > Limits.Name) return "";
        return NoLetters().Replace(line.Split('(')[0].ToLowerInvariant(), " ").Trim();
    }

    [GeneratedRegex(@"[^\p{L}\p{M}\p{N}]+")]
    private static partial Regex NoLetters();
}
