using System.Text;
using System.Text.Json;
using BackOffice.Formats.Json;
using BackOffice.Formats.Tests.Artefacts;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using BackOffice.Testing;
using BackOffice.Testing.Judges;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Formats.Tests.Json;

public sealed class ProgramSchemaTests
{
    [Fact]
    public async Task What_we_write_meets_our_own_schema()
    {
        Assert.Empty(await FaultsAsync(Rendered.Of(After(new TalkWithdrawn(Moss), new SessionCancelled(Weaving), new RoomRetired(World.Conference, Loft))).Text("program.json")));
        Assert.Empty(await FaultsAsync(Rendered.Of(BusyProgram.Of(1_000)).Text("program.json")));
    }

    [Theory]
    [InlineData("\"status\":\"withdrawn\"", "\"status\":\"gone\"")]
    [InlineData("\"timeZone\":\"Europe/Lisbon\"", "\"timeZone\":1")]
    [InlineData("\"start\":\"2022-05-18T11:00\"", "\"start\":\"11:00\"")]
    [InlineData("\"duration\":\"PT20M\"", "\"duration\":20")]
    [InlineData("\"code\":", "\"mode\":")]
    [InlineData("\"placement\":{\"slot\":", "\"placement\":{\"place\":")]
    public async Task Something_else_does_not(string good, string bad)
    {
        var program = Rendered.Of(After(new TalkWithdrawn(Dust))).Text("program.json");
        Assert.Contains(good, program, StringComparison.Ordinal);
        Assert.NotEmpty(await FaultsAsync(program.Replace(good, bad, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_kind_and_colour_is_in_it()
    {
        var schema = Encoding.UTF8.GetString(ProgramSchema.Bytes);
        IEnumerable<string> names = [.. Enum.GetNames<SessionKind>().Concat(Enum.GetNames<TalkKind>()).Select(JsonNamingPolicy.KebabCaseLower.ConvertName), .. TrackColors.All];
        Assert.All(names, name => Assert.Contains($"\"{name}\"", schema, StringComparison.Ordinal));
    }

    private static Task<IReadOnlyList<string>> FaultsAsync(string program) => JsonSchemas.FaultsAsync(Encoding.UTF8.GetString(ProgramSchema.Bytes), program);
}
