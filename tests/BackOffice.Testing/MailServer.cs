using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace BackOffice.Testing;

/// <summary>A mail server on this machine that keeps what it is sent (SMTP, RFC 5321), and takes nothing for addresses that begin with “nobody”.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly List<string> mails = [];
    private readonly Channel<string> arriving = Channel.CreateUnbounded<string>();
    private readonly Task serving;

    public MailServer()
    {
        listener.Start();
        serving = ServeAsync();
    }

    /// <summary>Where it listens.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The mails it took, each with its headers.</summary>
    public IReadOnlyList<string> Mails
    {
        get
        {
            lock (mails) return [.. mails];
        }
    }

    /// <summary>The next mail that was not waited for before, once it is here.</summary>
    public ValueTask<string> NextAsync(CancellationToken cancellation = default) => arriving.Reader.ReadAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Stop();
        await serving;
        ending.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(ending.Token);
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Nobody is to be served any more.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var lines = new StreamReader(stream, Encoding.UTF8);
        await SayAsync("220 here");
        while (await lines.ReadLineAsync(ending.Token) is { } line)
        {
            if (line == "DATA")
            {
                await SayAsync("354 go on");
                var mail = new StringBuilder();
                while (await lines.ReadLineAsync(ending.Token) is { } part and not ".") mail.AppendLine(part);
                lock (mails) mails.Add(mail.ToString());
                arriving.Writer.TryWrite(mail.ToString());
                await SayAsync("250 taken");
            }
            else if (line == "QUIT")
            {
                await SayAsync("221 bye");
                return;
            }
            else await SayAsync(line.StartsWith("RCPT TO:<nobody", StringComparison.OrdinalIgnoreCase) ? "550 nobody of that name" : "250 fine");
        }

        ValueTask SayAsync(string reply) => stream.WriteAsync(Encoding.ASCII.GetBytes($"{reply}\r\n"), ending.Token);
    }
}
