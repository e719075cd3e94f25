using System.Threading.Channels;
using BackOffice.Engine.Mail;
using BackOffice.Engine.Publishing;

namespace BackOffice.Web.Access.Accounts;

/// <summary>
/// Sends what accounts need by mail. A request only puts it down here, so that how long it takes tells nobody whether there was anything to
/// send; and what is put down is kept nowhere, since it holds secrets. Whoever waits for a mail in vain asks for it again.
/// </summary>
internal sealed partial class AccountMail(MailSender mail, PublicAddress site, ILogger<AccountMail> logger) : BackgroundService
{
    private const int MostWaiting = 200;

    private readonly Channel<OutgoingMail> waiting = Channel.CreateBounded<OutgoingMail>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Whether there are mails: it takes a mail server, and the address that links begin with. What a request says of the address could be anybody's word.</summary>
    internal bool CanSend => mail.CanSend && site.Address is not null;

    /// <summary>The address of a page, for a mail.</summary>
    internal string AddressOf(string page) => new Uri(site.Address!, page).AbsoluteUri;

    internal void Send(OutgoingMail one) => waiting.Writer.TryWrite(one);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var one in waiting.Reader.ReadAllAsync(stoppingToken))
            {
                if ((await mail.SendAsync([one], stoppingToken))[0] is { } failure) LogNotSent(failure);
            }
        }
        catch (OperationCanceledException)
        {
            // The app ends.
        }
    }

    [LoggerMessage(LogLevel.Error, "A mail to a member did not go out: {Failure}")]
    private partial void LogNotSent(string failure);
}
