using System.Net;
using System.Net.Sockets;

namespace BackOffice.Browser.Tests;

/// <summary>The line between a browser and a node: it can be cut, and mended to the same node or another.</summary>
internal sealed class Line : IAsyncDisposable
{
    private readonly int port;
    private TcpListener? listener;
    private CancellationTokenSource cut = new();
    private Task serving = Task.CompletedTask;

    private Line(int port) => this.port = port;

    /// <summary>The address at which the browser finds the app, whichever node it leads to.</summary>
    internal string Address => $"http://127.0.0.1:{port}";

    /// <summary>Lays a line to a node.</summary>
    internal static Line To(string node)
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var line = new Line(((IPEndPoint)probe.LocalEndpoint).Port);
        probe.Stop();
        line.Mend(node);
        return line;
    }

    /// <summary>Every connection ends at once, and no new one is taken.</summary>
    internal async Task CutAsync()
    {
        listener?.Stop();
        listener = null;
        await cut.CancelAsync();
        await serving;
    }

    /// <summary>The line leads to a node again.</summary>
    internal void Mend(string node)
    {
        cut = new CancellationTokenSource();
        listener = new TcpListener(IPAddress.Loopback, port);
        listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        listener.Start();
        serving = ServeAsync(listener, new Uri(node), cut.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await CutAsync();
        cut.Dispose();
    }

    private static async Task ServeAsync(TcpListener listener, Uri node, CancellationToken cut)
    {
        var calls = new List<Task>();
        try
        {
            while (true) calls.Add(CarryAsync(await listener.AcceptTcpClientAsync(cut), node, cut));
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The last of these: it was stopped between two calls, and listens no more.
            await Task.WhenAll(calls);
        }
    }

    private static async Task CarryAsync(TcpClient browser, Uri node, CancellationToken cut)
    {
        using var _ = browser;
        using var app = new TcpClient { NoDelay = true };
        browser.NoDelay = true;
        try
        {
            await app.ConnectAsync(node.Host, node.Port, cut);
            await using var there = app.GetStream();
            await using var here = browser.GetStream();
            await Task.WhenAny(here.CopyToAsync(there, cut), there.CopyToAsync(here, cut));
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or IOException)
        {
            // The line was cut, or one end hung up.
        }
    }
}
