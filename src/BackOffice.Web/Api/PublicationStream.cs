using System.Text.Json;
using System.Threading.Channels;
using BackOffice.Engine.Live;
using BackOffice.Engine.Publishing;
using BackOffice.Formats.Json;
using BackOffice.Schedule.Publications;

namespace BackOffice.Web.Api;

/// <summary>
/// The publications of a conference as server-sent events (the WHATWG HTML standard, §9.2): the newest at once, or all that a follower missed since
/// its <c>Last-Event-ID</c>; then each as it happens.
/// </summary>
internal sealed class PublicationStream(LiveProgram live, PublicationFeed feed)
{
    internal const string MediaType = "text/event-stream";

    // Proxies cut what says nothing for a minute or so.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);

    /// <summary>Writes until the follower leaves or the app ends.</summary>
    internal async Task WriteAsync(HttpContext context, string slug, long? after, CancellationToken cancellation)
    {
        var happened = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var subscription = live.Subscribe(advance =>
        {
            if (advance.Changes.Any(change => change.Event is PublicationEvent { IsPublic: true })) happened.Writer.TryWrite(true);
        });
        context.Response.ContentType = MediaType;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        var position = long.TryParse(context.Request.Headers["Last-Event-ID"], out var last) ? last : after;
        try
        {
            var missed = await feed.ReadAsync(live.Now, position ?? 0, cancellation);
            // Who asks for the first time learns where things stand; the history is in the list.
            var known = await TellAsync(context.Response, slug, position is null ? missed.TakeLast(1) : missed, position ?? 0, cancellation);
            await context.Response.WriteAsync(": here\n\n", cancellation);
            while (true)
            {
                await context.Response.Body.FlushAsync(cancellation);
                if (await SomethingAsync(happened.Reader, cancellation)) known = await TellAsync(context.Response, slug, await feed.ReadAsync(live.Now, known, cancellation), known, cancellation);
                else await context.Response.WriteAsync(": still here\n\n", cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            // The follower left, or the app ends and the follower comes back to another node.
        }
    }

    private static async Task<bool> SomethingAsync(ChannelReader<bool> happened, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Silence);
        try
        {
            return await happened.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private static async Task<long> TellAsync(HttpResponse response, string slug, IEnumerable<PublicationNews> news, long known, CancellationToken cancellation)
    {
        foreach (var it in news)
        {
            var data = JsonSerializer.Serialize(PublicationBody.Of(slug, it), ScheduleJson.Options);
            await response.WriteAsync($"id: {it.Position}\nevent: {it.Type}\ndata: {data}\n\n", cancellation);
            known = it.Position;
        }
        return known;
    }
}
