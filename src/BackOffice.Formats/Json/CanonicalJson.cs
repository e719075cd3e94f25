using System.Buffers;
using System.Text.Json;

namespace BackOffice.Formats.Json;

/// <summary>
/// One spelling for JSON that says the same: members in the order of their names' UTF-8 bytes, no white space, and in texts only
/// those characters escaped that must be, as RFC 8785 has it. Numbers are left as they are written; the log's are whole.
/// Whoever has the data, from whichever store, comes to the same bytes.
/// </summary>
public sealed class CanonicalJson
{
    private readonly ArrayBufferWriter<byte> written = new(1024);
    private readonly List<Member> members = [];
    private byte[] scratch = new byte[1024];

    private readonly record struct Member(int NameLength, int Start, int End);

    /// <summary>The canonical spelling of a JSON text; the bytes are good until the next is asked for.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> json)
    {
        written.ResetWrittenCount();
        members.Clear();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        WriteValue(ref reader);
        return written.WrittenSpan;
    }

    private void WriteValue(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject: WriteObject(ref reader); break;
            case JsonTokenType.StartArray: WriteArray(ref reader); break;
            case JsonTokenType.String: WriteText(ref reader); break;
            default: written.Write(reader.ValueSpan); break;
        }
    }

    private void WriteArray(ref Utf8JsonReader reader)
    {
        Write((byte)'[');
        for (var first = true; reader.Read() && reader.TokenType != JsonTokenType.EndArray; first = false)
        {
            if (!first) Write((byte)',');
            WriteValue(ref reader);
        }
        Write((byte)']');
    }

    // Members are written as they come, and put in order afterwards.
    private void WriteObject(ref Utf8JsonReader reader)
    {
        Write((byte)'{');
        var (first, start) = (members.Count, written.WrittenCount);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var begin = written.WrittenCount;
            WriteText(ref reader);
            var name = written.WrittenCount - begin;
            Write((byte)':');
            reader.Read();
            WriteValue(ref reader);
            members.Add(new(name, begin, written.WrittenCount));
        }
        PutInOrder(first, start);
        Write((byte)'}');
    }

    private void PutInOrder(int first, int start)
    {
        var these = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(members)[first..];
        if (these.Length > 0)
        {
            var length = written.WrittenCount - start;
            if (scratch.Length < length) scratch = new byte[Math.Max(length, scratch.Length * 2)];
            written.WrittenSpan[start..].CopyTo(scratch);
            Sort(these, scratch, start);
            Rewind(start);
            for (var index = 0; index < these.Length; index++)
            {
                if (index > 0) Write((byte)',');
                written.Write(scratch.AsSpan(these[index].Start - start, these[index].End - these[index].Start));
            }
        }
        members.RemoveRange(first, members.Count - first);
    }

    // By insertion: an object has few members, and those of the log are nearly in order.
    private static void Sort(Span<Member> these, byte[] text, int start)
    {
        for (var index = 1; index < these.Length; index++)
        {
            var it = these[index];
            var place = index;
            while (place > 0 && Name(it, text, start).SequenceCompareTo(Name(these[place - 1], text, start)) < 0) these[place] = these[--place];
            these[place] = it;
        }
    }

    // Between the quotation marks.
    private static ReadOnlySpan<byte> Name(Member member, byte[] text, int start) => text.AsSpan(member.Start - start + 1, member.NameLength - 2);

    private void Rewind(int to)
    {
        // The writer knows only how to go on, or to begin again.
        written.ResetWrittenCount();
        written.Advance(to);
    }

    private void WriteText(ref Utf8JsonReader reader)
    {
        Write((byte)'"');
        if (!reader.ValueIsEscaped)
        {
            written.Write(reader.ValueSpan);
        }
        else
        {
            var length = reader.CopyString(Room(reader.ValueSpan.Length));
            foreach (var letter in scratch.AsSpan(0, length)) WriteLetter(letter);
        }
        Write((byte)'"');
    }

    private Span<byte> Room(int length)
    {
        if (scratch.Length < length) scratch = new byte[Math.Max(length, scratch.Length * 2)];
        return scratch;
    }

    private void WriteLetter(byte letter)
    {
        var escaped = letter switch
        {
            (byte)'"' => "\\\""u8,
            (byte)'\\' => "\\\\"u8,
            (byte)'\b' => "\\b"u8,
            (byte)'\t' => "\\t"u8,
            (byte)'\n' => "\\n"u8,
            (byte)'\f' => "\\f"u8,
            (byte)'\r' => "\\r"u8,
            _ => default,
        };
        if (!escaped.IsEmpty) written.Write(escaped);
        else if (letter >= 0x20) Write(letter);
        else
        {
            written.Write("\\u00"u8);
            Write(Digit(letter >> 4));
            Write(Digit(letter & 15));
        }
    }

    private static byte Digit(int value) => (byte)(value < 10 ? '0' + value : 'a' + value - 10);

    private void Write(byte letter)
    {
        written.GetSpan(1)[0] = letter;
        written.Advance(1);
    }
}
