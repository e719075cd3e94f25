using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace BackOffice.Testing;

/// <summary>Subscribers that listen on this machine, one below each path, and answer as a test wants them to: with 204 where it does not say.</summary>
public sealed class ListeningSubscriber : IAsyncDisposable
{
    // A webhook is there in some milliseconds, or in a second or two where it is tried again; this is how long a failure takes to be one.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpListener listener;
    private readonly CancellationTokenSource ending = new();
    private readonly ConcurrentDictionary<string, Channel<Heard>> heard = new();
    private readonly ConcurrentDictionary<string, Func<HttpListenerResponse, CancellationToken, Task>> manners = new();

    private ListeningSubscriber(HttpListener listener)
    {
        this.listener = listener;
        _ = Task.Run(ListenAsync);
    }

    /// <summary>Starts to listen on a free port.</summary>
    public static ListeningSubscriber Start()
    {
        while (true)
        {
            var listener = new HttpListener();
            listener.Prefixes.Add($"http://127.0.0.1:{FreePort()}/");
            try
            {
                listener.Start();
                return new ListeningSubscriber(listener);
            }
            catch (HttpListenerException)
            {
                // Somebody took the port in the same moment.
            }
        }
    }

    /// <summary>The address of the subscriber below a path.</summary>
    public string AddressOf(string path) => listener.Prefixes.Single().TrimEnd('/') + path;

    /// <summary>Makes the subscriber below a path answer in its own manner; the token ends with the test.</summary>
    public void Let(string path, Func<HttpListenerResponse, CancellationToken, Task> answer) => manners[path] = answer;

    /// <summary>The next webhook that the subscriber below a path heard, or will hear.</summary>
    public async Task<Heard> NextAsync(string path, CancellationToken cancellation) => await Of(path).Reader.ReadAsync(cancellation).AsTask().WaitAsync(Patience, cancellation);

    /// <summary>The webhooks that the subscriber below a path has heard by now, and that were not asked for yet.</summary>
    public IReadOnlyList<Heard> HeardSoFar(string path)
    {
        var all = new List<Heard>();
        while (Of(path).Reader.TryRead(out var it)) all.Add(it);
        return all;
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Abort();
        ending.Dispose();
    }

    private async Task ListenAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                _ = Task.Run(() => HearAsync(context));
            }
            catch (Exception failure) when (failure is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private async Task HearAsync(HttpListenerContext context)
    {
        try
        {
            using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            var body = await reader.ReadToEndAsync(ending.Token);
            var headers = context.Request.Headers.AllKeys.ToDictionary(name => name!, name => context.Request.Headers[name]!, StringComparer.OrdinalIgnoreCase);
            var path = context.Request.Url!.AbsolutePath;
            Of(path).Writer.TryWrite(new Heard(context.Request.HttpMethod, headers, body));
            context.Response.StatusCode = (int)HttpStatusCode.NoContent;
            if (manners.TryGetValue(path, out var answer)) await answer(context.Response, ending.Token);
            context.Response.Close();
        }
        catch (Exception failure) when (failure is HttpListenerException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            // Whoever sent it waits no longer, or the test is over.
            context.Response.Abort();
        }
    }

    private Channel<Heard> Of(string path) => heard.GetOrAdd(path, _ => Channel.CreateUnbounded<Heard>());

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}

/// <summary>A webhook as a subscriber heard it.</summary>
public sealed record Heard(string Method, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string Id => Headers["webhook-id"];

    public string Timestamp => Headers["webhook-timestamp"];

    public string Signature => Headers["webhook-signature"];
}
