using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Benchmarks.Editing;

/// <summary>
/// A member who looks on and has no browser: a circuit like any other to the server, that is sent what a page is sent and answers
/// what a page answers, but draws nothing.
/// </summary>
internal sealed partial class Onlooker(string address, CookieContainer cookies) : IAsyncDisposable
{
    // What a script's answer is to be, as the server numbers it: a thing of the browser's to refer to.
    private const int Reference = 1;

    private readonly Lock gate = new();
    private readonly List<byte[]> drawn = [];
    private readonly TaskCompletionSource attached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private (byte[] Text, TaskCompletionSource Seen)? wanted;
    private HubConnection? connection;
    private string? circuit;
    private int references;

    /// <summary>Opens a page, and returns once the page's scripts would have it in hand.</summary>
    internal async Task ComeInAsync(string path)
    {
        using var client = MemberSession.Client(address, cookies);
        var page = await client.GetStringAsync(path);
        var builder = new HubConnectionBuilder().WithUrl($"{address}/_blazor", options =>
        {
            options.Cookies = cookies;
            options.Transports = HttpTransportType.WebSockets;
            // As browsers do.
            options.WebSocketConfiguration = socket => socket.DangerousDeflateOptions = new WebSocketDeflateOptions();
        });
        builder.Services.AddSingleton<IHubProtocol, BlazorPack>();
        connection = builder.Build();
        connection.On<long, byte[]>("JS.RenderBatch", DrawAsync);
        connection.On<long, string, string, int, long, int>("JS.BeginInvokeJS", (call, function, _, result, _, _) => AnswerAsync(call, function, result));
        connection.On<string>("JS.Error", Fail);
        connection.Closed += gone =>
        {
            Fail(gone?.Message ?? "The server hung up.");
            return Task.CompletedTask;
        };
        await connection.StartAsync();
        circuit = await connection.InvokeAsync<string>("StartCircuit", $"{address}/", address + path, "[]", "");
        await connection.SendAsync("UpdateRootComponents", RootComponents(page), StateOf(page));
        await attached.Task;
        lock (gate) drawn.Clear();
    }

    /// <summary>Waits until something that holds a text was drawn since this was last asked, or since it came in.</summary>
    internal Task SeeAsync(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        lock (gate)
        {
            var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (drawn.Exists(batch => batch.AsSpan().IndexOf(bytes) >= 0)) seen.SetResult();
            else wanted = (bytes, seen);
            drawn.Clear();
            return seen.Task;
        }
    }

    /// <summary>Goes, and says so, as a page does that is closed.</summary>
    public async ValueTask DisposeAsync()
    {
        if (connection is null) return;
        using var client = MemberSession.Client(address, cookies);
        using var form = new MultipartFormDataContent { { new StringContent(circuit ?? ""), "circuitId" } };
        using var answer = await client.PostAsync("/_blazor/disconnect", form);
        await connection.DisposeAsync();
    }

    private Task DrawAsync(long batch, byte[] content)
    {
        lock (gate)
        {
            drawn.Add(content);
            if (wanted is { } it && content.AsSpan().IndexOf(it.Text) >= 0)
            {
                it.Seen.SetResult();
                wanted = null;
                drawn.Clear();
            }
        }
        return connection!.SendAsync("OnRenderCompleted", batch, null);
    }

    private async Task AnswerAsync(long call, string function, int result)
    {
        // Nobody waits for an answer to a call without a number.
        if (call == 0) return;
        var answer = result == Reference ? $$"""{"__jsObjectId":{{Interlocked.Increment(ref references)}}}""" : "null";
        await connection!.SendAsync("EndInvokeJSFromDotNet", call, true, $"[{call},true,{answer}]");
        if (function == "attach") attached.TrySetResult();
    }

    private void Fail(string why)
    {
        var failure = new InvalidOperationException(why);
        attached.TrySetException(failure);
        lock (gate) wanted?.Seen.TrySetException(failure);
    }

    private static string RootComponents(string page) => new JsonObject
    {
        ["batchId"] = 1,
        ["operations"] = new JsonArray(
        [
            .. Marker().Matches(page).Select((marker, number) => new JsonObject
            {
                ["type"] = "add",
                ["ssrComponentId"] = number + 1,
                ["marker"] = JsonNode.Parse(marker.Groups["marker"].Value),
            }),
        ]),
    }.ToJsonString();

    private static string StateOf(string page) => State().Match(page).Groups["state"].Value;

    [GeneratedRegex("<!--Blazor:(?<marker>{\"type\":\"server\".*?})-->")]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>.*?)-->")]
    private static partial Regex State();
}
