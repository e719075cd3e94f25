using MailKit.Security;
using Microsoft.Extensions.Configuration;

namespace BackOffice.Engine.Mail;

/// <summary>How mails leave: the settings below <c>BackOffice:Smtp</c>. Without a host and a sender none are sent.</summary>
/// <param name="Host">The mail server.</param>
/// <param name="Port">Its port; 587 where nothing is said.</param>
/// <param name="Security">How the connection is made safe: <c>StartTls</c> where nothing is said, <c>SslOnConnect</c>, or <c>None</c>.</param>
/// <param name="User">Who signs in; null for nobody.</param>
/// <param name="Password">With which password.</param>
/// <param name="From">The sender, such as <c>Program committee &lt;program@crafts.example&gt;</c>.</param>
public sealed record MailSettings(string Host, int Port, SecureSocketOptions Security, string? User, string? Password, string From)
{
    /// <summary>Whether mails can be sent at all.</summary>
    public bool CanSend => Host.Length > 0 && From.Length > 0;

    /// <summary>What the configuration says.</summary>
    /// <exception cref="InvalidOperationException">It says something that makes no sense.</exception>
    public static MailSettings Of(IConfiguration configuration)
    {
        var smtp = configuration.GetSection("BackOffice:Smtp");
        return new(
            smtp["Host"] ?? "",
            smtp.GetValue("Port", 587),
            smtp.GetValue("Security", SecureSocketOptions.StartTls),
            smtp["User"],
            smtp["Password"],
            smtp["From"] ?? "");
    }

    // A password is in no log, whoever writes the settings into one.
    private bool PrintMembers(System.Text.StringBuilder text)
    {
        text.Append($"Host = {Host}, Port = {Port}, Security = {Security}, User = {User}, From = {From}");
        return true;
    }
}
