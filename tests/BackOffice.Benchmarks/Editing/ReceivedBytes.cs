using System.Text;
using Microsoft.Playwright;

namespace BackOffice.Benchmarks.Editing;

/// <summary>What a page is sent over its circuit, as the browser hands it on: unpacked, and without signs of life.</summary>
internal sealed class ReceivedBytes
{
    private const int LongestHead = 40;

    private int sum;

    internal ReceivedBytes(IPage page) => page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => Take(frame.Binary ?? []);

    /// <summary>Bytes that draw or call the page's scripts.</summary>
    internal int Sum => Volatile.Read(ref sum);

    // A frame holds messages, each after its length, written seven bits a byte.
    private void Take(ReadOnlySpan<byte> frame)
    {
        while (frame.Length > 0)
        {
            var (length, head) = (0, 0);
            while (true)
            {
                var bits = frame[head];
                length |= (bits & 0x7f) << (7 * head++);
                if ((bits & 0x80) == 0) break;
            }
            // The first frame is a greeting, which is text and has no length before it.
            if (head + length > frame.Length) return;
            var name = Encoding.ASCII.GetString(frame.Slice(head, Math.Min(LongestHead, length)));
            if (name.Contains("JS.", StringComparison.Ordinal)) Interlocked.Add(ref sum, head + length);
            frame = frame[(head + length)..];
        }
    }
}
