using System.Text;
using System.Text.Json;
using BackOffice.Formats.Json;
using Xunit;

namespace BackOffice.Formats.Tests.Json;

/// <summary>Whatever a store does to JSON, its canonical spelling stays the same.</summary>
public sealed class CanonicalJsonTests
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("{}", "{}")]
    [InlineData(" [ ] ", "[]")]
    [InlineData("""{"b":1,"a":2}""", """{"a":2,"b":1}""")]
    [InlineData("""{ "to" : null, "from" : { "z" : [ true, false ], "day" : "x" } }""", """{"from":{"day":"x","z":[true,false]},"to":null}""")]
    [InlineData("""{"aa":1,"b":2,"a":3,"":4}""", """{"":4,"a":3,"aa":1,"b":2}""")]
    [InlineData("""[{"b":[{"d":1,"c":-2}],"a":0},{"b":1,"a":2}]""", """[{"a":0,"b":[{"c":-2,"d":1}]},{"a":2,"b":1}]""")]
    [InlineData("""{"a":"\u0041\u00e9\/\ud83d\ude00\"\\"}""", """{"a":"Aé/😀\"\\"}""")]
    [InlineData("""["\b\f\n\r\t\u0001\u001f\u007f"]""", "[\"\\b\\f\\n\\r\\t\\u0001\\u001f\u007f\"]")]
    [InlineData("""{"\u0062":1,"a":2}""", """{"a":2,"b":1}""")]
    public void What_says_the_same_is_spelled_the_same(string json, string expected)
    {
        var canonical = new CanonicalJson();
        for (var time = 0; time < 2; time++) Assert.Equal(expected, Encoding.UTF8.GetString(canonical.Of(Encoding.UTF8.GetBytes(json))));
        Assert.Equal(expected, Encoding.UTF8.GetString(canonical.Of(Encoding.UTF8.GetBytes(expected))));
    }

    [Fact]
    public void What_is_long_and_deep_is_spelled_too()
    {
        var text = new string('é', 60_000) + "\"" + new string('x', 60_000);
        var json = JsonSerializer.Serialize(new { b = new { d = text, c = text }, a = Enumerable.Range(0, 1_000) });
        var expected = JsonSerializer.Serialize(
            new { a = Enumerable.Range(0, 1_000), b = new { c = text, d = text } }, Relaxed);
        Assert.Equal(expected, Encoding.UTF8.GetString(new CanonicalJson().Of(Encoding.UTF8.GetBytes(json))));
    }

    [Fact]
    public void What_is_no_json_has_no_spelling() => Assert.ThrowsAny<JsonException>(() => new CanonicalJson().Of("{\"a\":"u8).Length);
}
