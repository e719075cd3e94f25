using BackOffice.Engine.Mail;
using BackOffice.Engine.Publishing.Speakers;
using BackOffice.Engine.Tests.Testing;
using BackOffice.Formats.Json;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Publications.Speakers;
using BackOffice.Schedule.Talks;
using BackOffice.Testing;
using MailKit.Security;
using Xunit;

namespace BackOffice.Engine.Tests.Publishing;

/// <summary>Speakers are told of what is new for them since they were told last, and by mails that go out one by one.</summary>
public sealed class SpeakersTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_is_told_from_the_snapshot_on_of_which_they_were_told_last()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        Assert.Null(await NewsAsync(crafts));
        await crafts.SendAsync(new PublishSnapshot("First")).Committed();
        var first = (await NewsAsync(crafts))!;
        var speakers = first.Notices.Select(it => it.Person.Id).ToHashSet();
        Assert.Contains(crafts.Cleo, speakers);
        await crafts.SendAsync(new MarkSpeakersTold(1, [.. speakers])).Committed();
        Assert.Empty((await NewsAsync(crafts))!.Notices);

        await crafts.SendAsync(new MoveTalk(crafts.Moss, Crafts.At(crafts.Loft, 14))).Committed();
        Assert.Empty((await NewsAsync(crafts))!.Notices);
        await crafts.SendAsync(new PublishSnapshot("Second")).Committed();
        var moved = (await NewsAsync(crafts))!.Notices;
        Assert.Equal((await crafts.TalkAsync(crafts.Moss)).Speakers.ToHashSet(), moved.Select(it => it.Person.Id).ToHashSet());
        await crafts.SendAsync(new RepublishSnapshot(1)).Committed();
        Assert.Empty((await NewsAsync(crafts))!.Notices);
    }

    [Fact]
    public async Task An_address_is_kept_in_the_log_and_published_nowhere_and_goes_when_the_person_is_erased()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        await crafts.SendAsync(new ReviseEmail(crafts.Ada, "ada@secret.example")).Committed();
        await crafts.SendAsync(new PublishSnapshot("First")).Committed();
        Assert.Equal("ada@secret.example", (await crafts.ProgramAsync()).Person(crafts.Ada)!.Email);
        Assert.DoesNotContain("secret.example", System.Text.Encoding.UTF8.GetString(ProgramJson.Write(await crafts.ProgramAsync())), StringComparison.Ordinal);
        const string published = "select count(*) from backoffice.artefact where position('secret.example'::bytea in bytes) > 0";
        Assert.Equal(0, await fixture.Engine.CountAsync(published));
        await crafts.SendAsync(new ErasePerson(crafts.Ada), reason: "Asked for it").Committed();
        Assert.Equal(0, await fixture.Engine.CountAsync("select count(*) from backoffice.mt_events where data::text like '%secret.example%'"));
    }

    [Fact]
    public async Task A_mail_that_is_not_taken_keeps_no_other_from_going_out()
    {
        await using var server = new MailServer();
        var mail = new MailSender(new("127.0.0.1", server.Port, SecureSocketOptions.None, null, null, "Program committee <program@crafts.example>"));
        var faults = await mail.SendAsync(
            [new("Ada Quill", "ada@crafts.example", "Crafts: your part", "Dear Ada,\n.\nMoss moved."), new("Nobody", "nobody@crafts.example", "x", "x"), new("Bo", "bo@crafts.example", "x", "Dear Bo")],
            Cancellation);
        Assert.Equal((null, true, null), (faults[0], faults[1]!.Contains("nobody of that name", StringComparison.Ordinal), faults[2]));
        Assert.Equal(2, server.Mails.Count);
        Assert.Contains("To: Ada Quill <ada@crafts.example>", server.Mails[0], StringComparison.Ordinal);
        Assert.Contains("Moss moved.", server.Mails[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_server_that_is_not_there_is_said_of_every_mail()
    {
        int port;
        await using (var gone = new MailServer()) port = gone.Port;
        var mail = new MailSender(new("127.0.0.1", port, SecureSocketOptions.None, null, null, "program@crafts.example"));
        Assert.StartsWith("The mail server 127.0.0.1 could not be used: ", Assert.Single(await mail.SendAsync([new("Bo", "bo@crafts.example", "x", "x")], Cancellation)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_is_in_no_text() =>
        Assert.DoesNotContain("hush", new MailSettings("mail.example", 587, SecureSocketOptions.StartTls, "ana", "hush", "x").ToString(), StringComparison.Ordinal);

    private async Task<SpeakerNews?> NewsAsync(Crafts crafts) => await fixture.Engine.Get<SpeakerNewsReader>().ReadAsync(await crafts.ProgramAsync(), Cancellation);
}
