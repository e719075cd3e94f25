using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using NodaTime;

namespace BackOffice.Engine.Publishing.Webhooks;

/// <summary>Sends one webhook and says what came of it. Whatever the other side does costs this one no more than the time limit and a few kilobytes.</summary>
internal sealed class WebhookSender : IDisposable
{
    private const int MostAnswer = 4096;
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(5);

    private readonly WebhookOptions options;
    private readonly IClock clock;
    private readonly HttpClient client;

    public WebhookSender(WebhookOptions options, IClock clock)
    {
        (this.options, this.clock) = (options, clock);
        client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ActivityHeadersPropagator = null,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = ConnectLimit,
            ConnectCallback = ConnectAsync,
            MaxResponseHeadersLength = 16,
            MaxResponseDrainSize = 0,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
            DefaultRequestVersion = HttpVersion.Version11,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrHigher,
        };
    }

    /// <summary>Sends a webhook.</summary>
    /// <returns>The attempt, with what the subscriber asked for in <c>Retry-After</c>.</returns>
    internal async Task<(DeliveryAttempt Attempt, TimeSpan? RetryAfter)> SendAsync(
        string address, Delivery delivery, IEnumerable<SigningSecret> secrets, CancellationToken cancellation)
    {
        var at = clock.GetCurrentInstant();
        var began = Stopwatch.GetTimestamp();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.TimeLimit);
        int? status = null;
        string? answer = null;
        string? fault;
        TimeSpan? retryAfter = null;
        try
        {
            using var request = Request(address, delivery, secrets, at);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            status = (int)response.StatusCode;
            retryAfter = RetryAfter(response, at);
            fault = Fault(response);
            answer = await AnswerAsync(response, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            fault = $"It did not answer within {options.TimeLimit.TotalSeconds:0.#} seconds.";
        }
        catch (HttpRequestException failure)
        {
            fault = Sentence(failure);
        }
        return (new DeliveryAttempt(at, Duration.FromTimeSpan(Stopwatch.GetElapsedTime(began)), address, status, fault, answer), retryAfter);
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private static HttpRequestMessage Request(string address, Delivery delivery, IEnumerable<SigningSecret> secrets, Instant at)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(delivery.Body)) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.UserAgent.ParseAdd("BackOffice-Webhooks/1");
        request.Headers.Add("webhook-id", delivery.MessageId);
        request.Headers.Add("webhook-timestamp", $"{at.ToUnixTimeSeconds()}");
        request.Headers.TryAddWithoutValidation("webhook-signature", WebhookSignature.Of(delivery.MessageId, at, delivery.Body, secrets));
        return request;
    }

    private static string? Fault(HttpResponseMessage response) => (int)response.StatusCode switch
    {
        >= 200 and < 300 => null,
        >= 300 and < 400 => $"It answered with a redirect ({(int)response.StatusCode}), and redirects are not followed. Give the address that answers itself.",
        410 => "It answered 410 Gone: it wants no more webhooks.",
        var status => $"It answered {status}{Words(response.ReasonPhrase)}.",
    };

    // What a status is called is the other side's to say, but not at any length.
    private static string Words(string? reason) => reason is { Length: > 0 and < 60 } ? $" {reason}" : "";

    private static TimeSpan? RetryAfter(HttpResponseMessage response, Instant now) =>
        response.Headers.RetryAfter is not { } it ? null : it.Delta ?? it.Date - now.ToDateTimeOffset();

    private static async Task<string> AnswerAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var buffer = new byte[MostAnswer];
        var length = 0;
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
            length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException)
        {
            // The status has said whether it was accepted; the rest would only have been to read.
        }
        // PostgreSQL keeps no text with a zero in it.
        return Encoding.UTF8.GetString(buffer, 0, length).Replace('\0', '\uFFFD');
    }

    // The name is resolved here and nowhere else: what was looked at is what is connected to, whatever the name leads to a moment later.
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var plain = context.InitialRequestMessage.RequestUri!.Scheme == Uri.UriSchemeHttp;
        var host = context.DnsEndPoint.Host;
        var found = await Dns.GetHostAddressesAsync(host, cancellation);
        var allowed = found.Where(it => InwardAddress.Is(it) ? options.AllowPrivateAddresses : !plain).ToArray();
        if (allowed.Length == 0)
        {
            throw new ForbiddenAddressException(plain && found.Any(it => !InwardAddress.Is(it))
                ? $"{host} is on the public internet, where webhooks are sent by https only."
                : $"{host} leads to {found.FirstOrDefault()?.ToString() ?? "no address"}, which is inside a private network.");
        }
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static string Sentence(HttpRequestException failure) => failure switch
    {
        { InnerException: ForbiddenAddressException forbidden } => forbidden.Message,
        { HttpRequestError: HttpRequestError.NameResolutionError } or { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } } => "There is no such host.",
        { HttpRequestError: HttpRequestError.SecureConnectionError } => "There was no secure connection: its certificate was not accepted.",
        { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } } => "Nobody listens there: the connection was refused.",
        { HttpRequestError: HttpRequestError.ConnectionError } => "There was no connection.",
        { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => "Its answer has too long a head.",
        _ => "It broke off the connection, or its answer was no HTTP.",
    };

    private sealed class ForbiddenAddressException(string sentence) : IOException(sentence);
}
