using System.IO.Compression;
using System.Security.Cryptography;
using BackOffice.Engine.Commands;
using BackOffice.Formats.Json;
using BackOffice.Schedule;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Publications;
using Marten;

namespace BackOffice.Engine.Publishing;

/// <summary>What goes out with a snapshot: rendered once from the program at one revision, and stored with the event that says so.</summary>
internal sealed record Publication(string ContentHash, string? ChainHead, IReadOnlyList<Artefact> Artefacts)
{
    private const string Insert = """
        insert into backoffice.artefact (conference_id, number, name, media_type, etag, bytes, brotli, gzip) values (?, ?, ?, ?, ?, ?, ?, ?)
        """;

    /// <summary>Renders the program, if the change set is to publish it.</summary>
    /// <param name="set">The change set.</param>
    /// <param name="program">The program.</param>
    /// <param name="link">The link of the hash chain at its revision.</param>
    internal static Publication? Prepare(ChangeSet set, Program program, byte[]? link) =>
        set.Proposals.Any(proposal => proposal.Command is PublishSnapshot)
            ? new(
                ProgramJson.ContentHash(program),
                link is null ? null : Convert.ToHexStringLower(link),
                [Artefact.Make("program.json", "application/json", ProgramJson.Write(program))])
            : null;

    /// <summary>The proposal with the hash of what was rendered, and with where the log stood.</summary>
    internal Proposal Fill(Proposal proposal) =>
        proposal.Command is PublishSnapshot publish ? proposal with { Command = publish with { ContentHash = ContentHash, ChainHead = ChainHead } } : proposal;

    /// <summary>Stores the artefacts of the snapshot that was just published.</summary>
    internal void Store(IDocumentSession session, ConferenceId conference, Program after)
    {
        foreach (var it in Artefacts)
        {
            session.QueueSqlCommand(
                Insert, conference.Value, after.Publications.Latest!.Number, it.Name, it.MediaType, it.ETag, it.Bytes, it.Brotli, it.Gzip);
        }
    }
}

/// <summary>A rendered file of a snapshot, with its compressed forms; it never changes.</summary>
/// <param name="Name">Its name below the snapshot's address.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="ETag">A strong entity tag (RFC 9110 §8.8.3), quotes included, made from the bytes.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Brotli">The file in Brotli (RFC 7932).</param>
/// <param name="Gzip">The file in gzip (RFC 1952).</param>
public sealed record Artefact(string Name, string MediaType, string ETag, byte[] Bytes, byte[] Brotli, byte[] Gzip)
{
    internal static Artefact Make(string name, string mediaType, byte[] bytes) =>
        new(
            name,
            mediaType,
            $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"",
            bytes,
            Compress(bytes, to => new BrotliStream(to, CompressionLevel.SmallestSize)),
            Compress(bytes, to => new GZipStream(to, CompressionLevel.SmallestSize)));

    private static byte[] Compress(byte[] bytes, Func<Stream, Stream> compressor)
    {
        using var compressed = new MemoryStream();
        using (var stream = compressor(compressed)) stream.Write(bytes);
        return compressed.ToArray();
    }
}
