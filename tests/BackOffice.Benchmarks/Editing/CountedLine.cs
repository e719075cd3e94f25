using System.Net;
using System.Net.Sockets;

namespace BackOffice.Benchmarks.Editing;

/// <summary>A line to the app that counts what the app sends over it, as it is on the wire.</summary>
internal sealed class CountedLine : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Uri app;
    private long received;

    internal CountedLine(string app)
    {
        this.app = new Uri(app);
        listener.Start();
        _ = ServeAsync();
    }

    internal string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    internal long Received => Interlocked.Read(ref received);

    public void Dispose() => listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true) _ = CarryAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // No more calls are taken.
        }
    }

    private async Task CarryAsync(TcpClient browser)
    {
        using var _ = browser;
        using var there = new TcpClient { NoDelay = true };
        browser.NoDelay = true;
        try
        {
            await there.ConnectAsync(app.Host, app.Port);
            var asking = browser.GetStream().CopyToAsync(there.GetStream());
            await Task.WhenAny(asking, AnswerAsync(there.GetStream(), browser.GetStream()));
        }
        catch (Exception ended) when (ended is SocketException or IOException)
        {
            // One end hung up.
        }
    }

    private async Task AnswerAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[16 * 1024];
        while (await from.ReadAsync(buffer) is > 0 and var count)
        {
            Interlocked.Add(ref received, count);
            await to.WriteAsync(buffer.AsMemory(0, count));
        }
    }
}
