using System.Net;
using System.Net.Sockets;
using System.Text;
using BackOffice.Engine.Publishing.Webhooks;
using BackOffice.Testing;
using NodaTime;
using Xunit;

namespace BackOffice.Engine.Tests.Publishing.Webhooks;

/// <summary>One webhook, whatever is at the other end.</summary>
public sealed class SendingTests
{
    private static readonly Delivery Ping = new(Guid.NewGuid(), WebhookTypes.Ping, null, "{}", SystemClock.Instance.GetCurrentInstant(), DeliveryState.Waiting, null);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://127.0.0.1", "127.0.0.1 leads to 127.0.0.1, which is inside a private network.")]
    [InlineData("https://[::1]", "[::1] leads to ::1, which is inside a private network.")]
    [InlineData("https://169.254.169.254", "169.254.169.254 leads to 169.254.169.254, which is inside a private network.")]
    public async Task What_leads_inside_is_not_called(string address, string sentence) =>
        Assert.Equal((null, sentence), await SendAsync($"{address}/", allowPrivate: false));

    [Fact]
    public async Task A_name_that_leads_inside_is_not_called_whatever_it_led_to_before()
    {
        await using var listening = ListeningSubscriber.Start();
        var (status, fault) = await SendAsync(listening.AddressOf("/").Replace("127.0.0.1", "localhost", StringComparison.Ordinal), allowPrivate: false);
        Assert.Null(status);
        Assert.Matches("^localhost leads to (127.0.0.1|::1), which is inside a private network.$", fault);
        Assert.Empty(listening.HeardSoFar("/"));
    }

    [Fact]
    public async Task Nothing_is_sent_over_the_public_internet_in_the_clear() =>
        Assert.Equal((null, "1.1.1.1 is on the public internet, where webhooks are sent by https only."), await SendAsync("http://1.1.1.1/", allowPrivate: true));

    [Fact]
    public async Task Who_answers_with_a_head_without_end_has_not_accepted_it() =>
        Assert.Equal("Its answer has too long a head.", await AnsweredAsync($"HTTP/1.1 200 OK\r\nX: {new string('x', 100_000)}\r\n\r\n"));

    [Fact]
    public async Task Who_answers_otherwise_than_by_HTTP_has_not_accepted_it() =>
        Assert.Equal("It broke off the connection, or its answer was no HTTP.", await AnsweredAsync("SSH-2.0-OpenSSH_9.2\r\n"));

    [Fact]
    public async Task Who_does_not_answer_in_time_has_not_accepted_it()
    {
        await using var listening = ListeningSubscriber.Start();
        listening.Let("/", (_, ending) => Task.Delay(Timeout.Infinite, ending));
        Assert.Equal((null, "It did not answer within 0.2 seconds."), await SendAsync(listening.AddressOf("/"), allowPrivate: true, TimeSpan.FromSeconds(0.2)));
    }

    [Fact]
    public async Task Nobody_at_home_is_said_so()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        taken.Stop();
        Assert.Equal((null, "Nobody listens there: the connection was refused."), await SendAsync($"http://127.0.0.1:{port}/", allowPrivate: true));
    }

    private static async Task<string?> AnsweredAsync(string answer)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answering = Task.Run(
            async () =>
            {
                using var client = await listener.AcceptTcpClientAsync(Cancellation);
                try
                {
                    await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer), Cancellation);
                }
                catch (IOException)
                {
                    // It has heard enough.
                }
            },
            Cancellation);
        var (status, fault) = await SendAsync($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/", allowPrivate: true);
        await answering;
        Assert.Null(status);
        return fault;
    }

    private static async Task<(int? Status, string? Fault)> SendAsync(string address, bool allowPrivate, TimeSpan? limit = null)
    {
        using var sender = new WebhookSender(new WebhookOptions { AllowPrivateAddresses = allowPrivate, TimeLimit = limit ?? TimeSpan.FromMinutes(10) }, SystemClock.Instance);
        var (attempt, _) = await sender.SendAsync(address, Ping, [SigningSecret.New()], Cancellation);
        return (attempt.Status, attempt.Fault);
    }
}
