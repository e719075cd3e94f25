using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace BackOffice.Engine.Chain;

/// <summary>
/// Writes the fields of what is hashed, each with its length before it (four bytes, the highest first), so that no two different
/// rows of fields come to the same bytes. What is not there has the length −1.
/// </summary>
internal ref struct FieldWriter
{
    private Span<byte> buffer;
    private int length;

    /// <summary>Begins with what is going to be hashed, so that no hash can be taken for one of another kind.</summary>
    internal FieldWriter(Span<byte> buffer, ReadOnlySpan<byte> kind)
    {
        this.buffer = buffer;
        Add(kind);
    }

    internal void Add(scoped ReadOnlySpan<byte> value)
    {
        Ensure(value.Length + 4);
        BinaryPrimitives.WriteInt32BigEndian(buffer[length..], value.Length);
        value.CopyTo(buffer[(length + 4)..]);
        length += value.Length + 4;
    }

    internal void Add(string? text)
    {
        if (text is null)
        {
            AddNothing();
            return;
        }
        var bytes = Encoding.UTF8.GetByteCount(text);
        Ensure(bytes + 4);
        BinaryPrimitives.WriteInt32BigEndian(buffer[length..], bytes);
        Encoding.UTF8.GetBytes(text, buffer[(length + 4)..]);
        length += bytes + 4;
    }

    internal void Add(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        Add(bytes);
    }

    internal void Add(long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        Add(bytes);
    }

    internal void Add(long? number)
    {
        if (number is { } value) Add(value);
        else AddNothing();
    }

    /// <summary>SHA-256 over all fields.</summary>
    internal readonly void Hash(Span<byte> to) => SHA256.HashData(buffer[..length], to);

    private void AddNothing()
    {
        Ensure(4);
        BinaryPrimitives.WriteInt32BigEndian(buffer[length..], -1);
        length += 4;
    }

    private void Ensure(int more)
    {
        if (length + more <= buffer.Length) return;
        var larger = new byte[Math.Max(length + more, 2 * buffer.Length)];
        buffer[..length].CopyTo(larger);
        buffer = larger;
    }
}
