using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BackOffice.Engine.Commands;
using BackOffice.Formats.Json;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Tests.Testing;
using CsCheck;
using Xunit;

namespace BackOffice.Engine.Tests.Commands;

/// <summary>The names of commands are a contract.</summary>
public sealed partial class CommandNamesTests
{
    [Fact]
    public void Every_command_has_one_name_in_kebab_case()
    {
        var types = typeof(ScheduleCommand).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(ScheduleCommand)));
        Assert.Equal(types.ToHashSet(), CommandNames.All.Select(it => it.Type).ToHashSet());
        Assert.Equal(CommandNames.All.Count, CommandNames.All.Select(it => it.Name).Distinct().Count());
        Assert.Equal(CommandNames.All.Count, CommandNames.All.Select(it => it.Type).Distinct().Count());
        Assert.All(CommandNames.All, it => Assert.Matches(Kebab(), it.Name));
    }

    [Fact]
    public void A_command_written_by_the_contract_reads_as_it_was() => Schedule.Tests.Testing.Commands.Any.Sample(
        command =>
        {
            var (name, body) = Written(command);
            var reading = CommandJson.Read(name, body);
            Assert.Null(reading.Fault);
            Assert.Equal(command, reading.Command);
            return true;
        },
        iter: 2_000);

    [Fact]
    public void The_id_the_version_and_the_reason_stand_beside_the_commands_own_members()
    {
        var (name, body) = Written(new Schedule.Talks.RetitleTalk(World.Moss, "Moss, again"));
        (body["commandId"], body["seenVersion"], body["reason"]) = (World.Fresh, 7, "  A better title ");
        var reading = CommandJson.Read(name, body);
        Assert.Equal((new Schedule.CommandId(World.Fresh), 7L, "A better title"), (reading.Id, reading.SeenVersion, reading.Reason));
        Assert.Equal(new Schedule.Talks.RetitleTalk(World.Moss, "Moss, again"), reading.Command);
    }

    [Fact]
    public void The_reason_of_an_acknowledgement_is_its_own_and_the_changes()
    {
        var (name, body) = Written(new Schedule.Findings.AcknowledgeFinding("no-abstract", [World.Moss], "A demonstration"));
        var reading = CommandJson.Read(name, body);
        Assert.Equal("A demonstration", reading.Reason);
        Assert.Equal("A demonstration", Assert.IsType<Schedule.Findings.AcknowledgeFinding>(reading.Command).Reason);
    }

    private static (string Name, JsonObject Body) Written(ScheduleCommand command)
    {
        var type = command.GetType();
        var body = JsonSerializer.SerializeToNode(command, type, ScheduleJson.Options)!.AsObject();
        return (CommandNames.All.Single(it => it.Type == type).Name, body);
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex Kebab();
}
