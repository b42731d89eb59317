using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using MimeKit;
using Varumarke.Core.Mail;

namespace Varumarke.Engine.Mail;

/// <summary>Sends by SMTP where there is a server, else writes files.</summary>
internal sealed class MailTransport(IOptions<MailOptions> options, IHostEnvironment environment, TimeProvider time) : IMailTransport
{
    public bool CanSend => options.Value.Host is { Length: > 0 } || Folder is not null;

    public async Task SendAsync(MailMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        using MimeMessage mime = Mime(message);
        await (options.Value.Host is { Length: > 0 } host ? SendAsync(host, mime, cancellationToken) : WriteAsync(mime, cancellationToken));
    }

    private string? Folder => options.Value.Folder is { Length: > 0 } named ? Path.Combine(environment.ContentRootPath, named)
        : environment.IsDevelopment() ? Path.Combine(environment.ContentRootPath, "App_Data", "mail")
        : null;

    private async Task SendAsync(string host, MimeMessage mime, CancellationToken cancellationToken)
    {
        MailOptions mail = options.Value;
        using var client = new SmtpClient();
        SecureSocketOptions security = !mail.Encrypt ? SecureSocketOptions.None : mail.Port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;
        await client.ConnectAsync(host, mail.Port, security, cancellationToken);
        if (mail.UserName is { Length: > 0 } user)
        {
            await client.AuthenticateAsync(user, mail.Password ?? string.Empty, cancellationToken);
        }

        try
        {
            await client.SendAsync(mime, cancellationToken);
        }
        catch (SmtpCommandException refusal) when (refusal.ErrorCode == SmtpErrorCode.RecipientNotAccepted && (int)refusal.StatusCode >= 500)
        {
            throw new MailRefusedException("The server knows no such recipient.", refusal);
        }

        await client.DisconnectAsync(quit: true, CancellationToken.None);
    }

    // A name of its own first, so that nobody reads half a message.
    private async Task WriteAsync(MimeMessage mime, CancellationToken cancellationToken)
    {
        string folder = Directory.CreateDirectory(Folder!).FullName;
        string path = Path.Combine(folder, $"{time.GetUtcNow():yyyyMMdd-HHmmss}-{Guid.NewGuid():N}");
        await mime.WriteToAsync(path + ".part", cancellationToken);
        File.Move(path + ".part", path + ".eml");
    }

    private MimeMessage Mime(MailMessage message)
    {
        var mime = new MimeMessage { Subject = message.Subject, Body = new TextPart("plain") { Text = message.Text } };
        mime.From.Add(new MailboxAddress(options.Value.FromName, options.Value.From));
        mime.To.Add(new MailboxAddress(message.Name, message.To));
        if (message.Id is { } id)
        {
            mime.MessageId = $"{id}@{options.Value.From.Split('@')[^1]}";
        }

        if (message.LeaveUrl is { } leave)
        {
            mime.Headers.Add(HeaderId.ListUnsubscribe, $"<{leave}>");
            mime.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }

        return mime;
    }
}
