using System.IO.Compression;
using System.Security.Cryptography;
using BackOffice.Formats.Artefacts;
using NodaTime;

namespace BackOffice.Engine.Publishing;

/// <summary>A rendered file of a snapshot, with its compressed forms; it never changes.</summary>
/// <param name="Name">Its name below the snapshot's address.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="ETag">A strong entity tag (RFC 9110 §8.8.3), quotes included, made from the bytes.</param>
/// <param name="At">When it was published; null for what was published before that was kept.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Brotli">The file in Brotli (RFC 7932).</param>
/// <param name="Gzip">The file in gzip (RFC 1952).</param>
public sealed record Artefact(string Name, string MediaType, string ETag, Instant? At, byte[] Bytes, byte[] Brotli, byte[] Gzip)
{
    // From six on, Brotli takes ten times as long for a twentieth of the size; who publishes waits for it.
    private const int BrotliQuality = 5;
    private const int BrotliWindow = 22;

    internal static Artefact Make(RenderedFile file, Instant at) => new(
        file.Name, file.MediaType, $"\"{Convert.ToHexStringLower(SHA256.HashData(file.Bytes))[..32]}\"", at, file.Bytes, InBrotli(file.Bytes), InGzip(file.Bytes));

    private static byte[] InBrotli(byte[] bytes)
    {
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, compressed, out var length, BrotliQuality, BrotliWindow)
            ? compressed[..length]
            : throw new InvalidOperationException("Brotli came to more than it says it can.");
    }

    private static byte[] InGzip(byte[] bytes)
    {
        using var compressed = new MemoryStream(Math.Max(256, bytes.Length / 4));
        using (var stream = new GZipStream(compressed, CompressionLevel.Optimal)) stream.Write(bytes);
        return compressed.ToArray();
    }
}
