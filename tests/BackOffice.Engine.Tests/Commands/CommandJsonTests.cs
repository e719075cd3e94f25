using System.Text.Json.Nodes;
using BackOffice.Engine.Commands;
using Xunit;

namespace BackOffice.Engine.Tests.Commands;

/// <summary>What is wrong with a command's body is said in one sentence that names the place.</summary>
public sealed class CommandJsonTests
{
    private const string Id = "00000036-0000-0000-0000-000000000000";

    [Theory]
    [InlineData("fly-talk", "{}", "There is no command called “fly-talk”.")]
    [InlineData("retitle-talk", "{}", "retitle-talk needs “talkId”.")]
    [InlineData("retitle-talk", """{"talkId":"ID"}""", "retitle-talk needs “title”.")]
    [InlineData("retitle-talk", """{"talkId":"ID","title":"A","color":1}""", "retitle-talk does not know “color”; it takes talkId, title, and commandId, seenVersion and reason.")]
    [InlineData("retitle-talk", """{"talkId":"ID","title":7}""", "retitle-talk: “title” is not right: the value has the wrong form.")]
    [InlineData("retitle-talk", """{"talkId":"ID","title":null}""", "retitle-talk: “title” is not right: it can't be null.")]
    [InlineData("retitle-talk", """{"talkId":"moss","title":"A"}""", "retitle-talk: “talkId” is not right: an id is a UUID.")]
    [InlineData("retitle-talk", """{"talkId":7,"title":"A"}""", "retitle-talk: “talkId” is not right: an id is a UUID.")]
    [InlineData("retitle-talk", """{"talkId":"ID","title":"A","commandId":"x"}""", "retitle-talk: “commandId” is not right: it takes a UUID.")]
    [InlineData("retitle-talk", """{"talkId":"ID","title":"A","seenVersion":"1"}""", "retitle-talk: “seenVersion” is not right: it takes a whole number.")]
    [InlineData("retitle-talk", """{"talkId":"ID","title":"A","seenVersion":1.5}""", "retitle-talk: “seenVersion” is not right: it takes a whole number.")]
    [InlineData("retitle-talk", """{"talkId":"ID","title":"A","reason":[]}""", "retitle-talk: “reason” is not right: it takes a text.")]
    [InlineData("resize-talk", """{"talkId":"ID","duration":20}""", "resize-talk: “duration” is not right: it takes a duration such as PT20M.")]
    [InlineData("resize-talk", """{"talkId":"ID","duration":"P1M"}""", "resize-talk: “duration” is not right: it takes a duration such as PT20M.")]
    [InlineData("change-talk-kind", """{"talkId":"ID","kind":"keynote"}""", "change-talk-kind: “kind” is not right: it takes one of oral, poster, tutorial, invited-talk, workshop, other.")]
    [InlineData("move-talk", """{"talkId":"ID","to":{}}""", "move-talk: “to” is not right: a destination holds either a slot or a session.")]
    [InlineData("move-talk", """{"talkId":"ID","to":{"slot":{"roomId":"ID","start":"9:00"}}}""", "move-talk: “to.slot.start” is not right: it takes a local time such as 2022-08-31T08:45.")]
    [InlineData("move-talk", """{"talkId":"ID","to":{"slot":{"roomId":"ID"}}}""", "move-talk: “to.slot” is not right: it needs “start”.")]
    [InlineData("move-talk", """{"talkId":"ID","to":{"slot":{"roomId":"ID","start":"2022-08-31T08:45","length":5}}}""", "move-talk: “to.slot.length” is not right: it does not know “length”.")]
    [InlineData("assign-chairs", """{"sessionId":"ID","chairs":["ID",3]}""", "assign-chairs: “chairs[1]” is not right: an id is a UUID.")]
    [InlineData("assign-chairs", """{"sessionId":"ID","chairs":"x"}""", "assign-chairs: “chairs” is not right: the value has the wrong form.")]
    [InlineData("revise-links", """{"talkId":"ID","links":[null]}""", "revise-links: “links” is not right: it takes a list without nulls.")]
    public void What_is_wrong_is_said_in_a_sentence(string name, string body, string sentence) =>
        Assert.Equal(sentence, CommandJson.Read(name, JsonNode.Parse(body.Replace("ID", Id, StringComparison.Ordinal))!.AsObject()).Fault);
}
