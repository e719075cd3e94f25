using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace BackOffice.Engine.Mail;

/// <summary>A mail to one person.</summary>
/// <param name="Name">Who.</param>
/// <param name="Address">Where.</param>
/// <param name="Subject">About what.</param>
/// <param name="Text">The text.</param>
public sealed record OutgoingMail(string Name, string Address, string Subject, string Text);

/// <summary>Sends mails through a mail server (SMTP, RFC 5321), one after another over one connection.</summary>
public sealed class MailSender(MailSettings settings)
{
    /// <summary>Whether mails can be sent at all.</summary>
    public bool CanSend => settings.CanSend;

    /// <summary>Sends mails, each by itself: what is wrong with one keeps no other from going out.</summary>
    /// <param name="mails">The mails.</param>
    /// <param name="cancellation">Gives up between two mails.</param>
    /// <returns>For each mail why it did not go out; null where it did.</returns>
    public async Task<IReadOnlyList<string?>> SendAsync(IReadOnlyList<OutgoingMail> mails, CancellationToken cancellation = default)
    {
        using var server = new SmtpClient();
        try
        {
            await server.ConnectAsync(settings.Host, settings.Port, settings.Security, cancellation);
            if (settings.User is { Length: > 0 } user) await server.AuthenticateAsync(user, settings.Password ?? "", cancellation);
        }
        catch (Exception failure) when (IsOfMail(failure))
        {
            return [.. mails.Select(_ => $"The mail server {settings.Host} could not be used: {failure.Message}")];
        }
        var failures = new List<string?>();
        foreach (var mail in mails) failures.Add(await SendAsync(server, mail, cancellation));
        await server.DisconnectAsync(quit: true, cancellation);
        return failures;
    }

    private async Task<string?> SendAsync(SmtpClient server, OutgoingMail mail, CancellationToken cancellation)
    {
        try
        {
            var message = new MimeMessage { Subject = mail.Subject, Body = new TextPart("plain") { Text = mail.Text } };
            message.From.Add(MailboxAddress.Parse(settings.From));
            message.To.Add(new MailboxAddress(mail.Name, mail.Address));
            await server.SendAsync(message, cancellation);
            return null;
        }
        catch (Exception failure) when (IsOfMail(failure))
        {
            return failure.Message;
        }
    }

    private static bool IsOfMail(Exception failure) =>
        failure is SmtpCommandException or SmtpProtocolException or AuthenticationException or SslHandshakeException or ParseException
            or System.Net.Sockets.SocketException or IOException or MailKit.ServiceNotConnectedException or NotSupportedException;
}
