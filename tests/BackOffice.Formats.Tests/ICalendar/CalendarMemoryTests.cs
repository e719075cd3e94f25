using System.Text.Json;
using BackOffice.Formats.ICalendar;
using BackOffice.Formats.Json;
using BackOffice.Formats.Tests.Artefacts;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Formats.Tests.ICalendar;

public sealed class CalendarMemoryTests
{
    [Fact]
    public void It_is_kept_as_json_and_read_back_the_same()
    {
        var memory = Rendered.Of(After()).Calendar with { Numbers = [new(Gyro.Value, 7)] };
        var json = JsonSerializer.Serialize(memory, ScheduleJson.Options);
        Assert.Equal(memory, JsonSerializer.Deserialize<CalendarMemory>(json, ScheduleJson.Options));
        Assert.Equal(CalendarMemory.None, JsonSerializer.Deserialize<CalendarMemory>(JsonSerializer.Serialize(CalendarMemory.None, ScheduleJson.Options), ScheduleJson.Options));
    }

    [Fact]
    public void It_names_nobody() =>
        Assert.DoesNotContain("Quill", JsonSerializer.Serialize(Rendered.Of(After()).Calendar, ScheduleJson.Options), StringComparison.Ordinal);
}
