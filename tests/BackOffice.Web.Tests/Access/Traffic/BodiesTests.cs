using System.Text;
using BackOffice.Web.Tests.Testing;

namespace BackOffice.Web.Tests.Access.Traffic;

/// <summary>Bodies that are too large or no bodies at all are turned away in one sentence.</summary>
[Collection(WorldCollection.Name)]
public sealed class BodiesTests(FacingTheWorld world)
{
    private const int MB = 1024 * 1024;

    [Theory]
    [InlineData("commands/add-talk", 16, "The body is larger than 16 MB.")]
    [InlineData("commands", 16, "The body is larger than 16 MB.")]
    [InlineData("subscribers", 1, "The body is larger than 1 MB.")]
    [InlineData("import", 20, "The file is larger than 20 MB, the most that is read.")]
    public async Task What_is_too_large_is_not_read(string path, int megabytes, string sentence)
    {
        var slug = await world.ConferenceAsync();
        var padding = new byte[(megabytes * MB) + 1];
        Array.Fill(padding, (byte)' ');
        (await SendAsync(slug, path, new ByteArrayContent(padding))).Problem(413, sentence);
        // The same without a word of how much there is to come.
        (await SendAsync(slug, path, new StreamContent(new Unending(padding)))).Problem(413, sentence);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/sign-in/use")]
    [InlineData("/forgot")]
    public async Task A_form_that_is_too_large_has_no_effect_and_breaks_nothing(string path)
    {
        var reply = await world.SendAsync(HttpMethod.Post, path, null, new StringContent($"name={new string('x', 2 * MB)}", Encoding.UTF8, "application/x-www-form-urlencoded"), ("X-Forwarded-For", "203.0.113.90"));
        Assert.True((int)reply.Status is 302 or 400 or 413, $"{(int)reply.Status}: {reply.Text}");
    }

    [Fact]
    public async Task What_is_no_JSON_is_said_to_be_none_however_it_is_broken()
    {
        var slug = await world.ConferenceAsync();
        foreach (var bytes in new[]
        {
            "{\"title\":\"a"u8.ToArray(), [0xff, 0xfe, 0x00], [.. "{\"title\":\""u8, 0xc3, 0x28, .. "\"}"u8], [.. "{\"title\":\""u8, 0xed, 0xa0, 0x80, .. "\"}"u8],
            Encoding.UTF8.GetBytes($"{new string('[', 10_000)}{new string(']', 10_000)}"), Encoding.UTF8.GetBytes($"{{\"title\":{string.Concat(Enumerable.Repeat("{\"a\":", 5_000))}1{new string('}', 5_001)}"),
            Encoding.UTF8.GetBytes($"{{\"title\":{new string('9', 100_000)}}}"), [],
        })
        {
            foreach (var path in new[] { "commands/add-talk", "commands", "subscribers" }) (await SendAsync(slug, path, new ByteArrayContent(bytes))).Problem(400);
        }
    }

    private Task<Reply> SendAsync(string slug, string path, HttpContent body) => world.SendAsync(HttpMethod.Post, $"/api/conferences/{slug}/{path}", world.Key, body);

    // HttpClient sends in chunks what has no length.
    private sealed class Unending(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
