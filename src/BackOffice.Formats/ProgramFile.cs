using BackOffice.Formats.Listing;
using BackOffice.Schedule;

namespace BackOffice.Formats;

/// <summary>
/// Reads a program from a file, whatever it is written in. Pure and bounded: any bytes come to a program, with a remark about everything
/// assumed or left out, or to a refusal in a sentence.
/// </summary>
public static class ProgramFile
{
    /// <summary>The program that the bytes hold, or why they hold none.</summary>
    public static ReadResult Read(ReadOnlyMemory<byte> bytes, ReadOptions options)
    {
        switch (TextInput.From(bytes.Span))
        {
            case TextResult.Text text:
                var result = ListingReader.Read(text.Value, new(options.Today, options.Year));
                return result is ReadResult.Read read ? read with { Remarks = text.Remarks.Concat(read.Remarks).OrderBy(remark => remark.Line).ToValueList() } : result;
            case TextResult.Refused refused:
                return new ReadResult.Refused(refused.Sentence);
            default:
                throw new InvalidOperationException("A text is one or is refused.");
        }
    }
}
