using System.Globalization;
using System.Xml;
using BackOffice.Engine.Live;
using BackOffice.Engine.Publishing;
using BackOffice.Schedule.Programs;
using NodaTime.Text;

namespace BackOffice.Web.Api;

/// <summary>The publications of a conference as an Atom feed (RFC 4287), newest first.</summary>
internal static class PublicationAtom
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int MostEntries = 50;

    internal static async Task<IResult> ServeAsync(string slug, HttpContext context, LivePrograms programs, PublicationFeed feed, PublicAddress site, CancellationToken cancellation)
    {
        if (await programs.OpenAsync(slug, cancellation) is not { Now: var program }) return ProgramRoutes.NoConference(slug);
        var news = await feed.ReadAsync(program, 0, cancellation);
        context.Response.Headers.CacheControl = PublicReading.AskAgain;
        var root = site.Address ?? new Uri($"{context.Request.Scheme}://{context.Request.Host}/");
        var position = news.Count == 0 ? 0 : news[^1].Position;
        return Results.Bytes(Write(program, [.. news.Reverse().Take(MostEntries)], root), "application/atom+xml; charset=utf-8", entityTag: new($"\"atom-{position}\""));
    }

    private static byte[] Write(Program program, IReadOnlyList<PublicationNews> news, Uri root)
    {
        var (conference, slug) = (program.Conference, program.Conference.Slug);
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false), Indent = true, CheckCharacters = true }))
        {
            xml.WriteStartElement("feed", Atom);
            Element("id", $"urn:uuid:{conference.Id}");
            Element("title", $"{conference.Name}: publications");
            Element("updated", At(news.Count == 0 ? NodaTime.Instant.FromUnixTimeTicks(0) : news[0].At));
            Link("self", new Uri(root, $"api/conferences/{slug}/publications.atom"));
            Link("alternate", new Uri(root, $"api/conferences/{slug}/snapshots/latest/program.html"));
            xml.WriteStartElement("author", Atom);
            Element("name", conference.Name);
            xml.WriteEndElement();
            foreach (var it in news)
            {
                xml.WriteStartElement("entry", Atom);
                Element("id", string.Create(CultureInfo.InvariantCulture, $"urn:uuid:{conference.Id}:{it.Position}"));
                Element("title", Title(it));
                Element("updated", At(it.At));
                Link("alternate", new Uri(root, $"api/conferences/{slug}/snapshots/{it.Number}{(it.Type == PublicationFeed.Retracted ? "" : "/program.html")}"));
                Element("content", it.Notes.Length == 0 ? Title(it) : it.Notes);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();

            void Element(string name, string text) => xml.WriteElementString(name, Atom, Whole(text));

            void Link(string relation, Uri address)
            {
                xml.WriteStartElement("link", Atom);
                xml.WriteAttributeString("rel", relation);
                xml.WriteAttributeString("href", address.AbsoluteUri);
                xml.WriteEndElement();
            }
        }
        return bytes.ToArray();
    }

    private static string Title(PublicationNews it) => it.Type switch
    {
        PublicationFeed.Retracted => $"Snapshot {it.Number}, “{it.Label}”, was retracted",
        PublicationFeed.MadeCurrent => $"Snapshot {it.Number}, “{it.Label}”: an older program is current again",
        _ => $"Snapshot {it.Number}, “{it.Label}”",
    };

    private static string At(NodaTime.Instant at) => InstantPattern.General.Format(at);

    // XML has no way to say most control characters.
    private static string Whole(string text) => string.Concat(text.Where(it => XmlConvert.IsXmlChar(it) || char.IsSurrogate(it)));
}
