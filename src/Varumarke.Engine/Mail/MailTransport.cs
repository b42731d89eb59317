using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;
using Varumarke.Core.Mail;

namespace Varumarke.Engine.Mail;

/// <summary>Hands a message over: by SMTP where there is a server, else as a file.</summary>
internal sealed class MailTransport(IOptions<MailOptions> options, IHostEnvironment environment, TimeProvider time, ILogger<MailTransport> logger) : IMailCarrier
{
    public bool CanCarry => options.Value.Host is { Length: > 0 } || Folder is not null;

    public async Task<bool> TryCarryAsync(MailMessage message, string id, CancellationToken cancellationToken)
    {
        try
        {
            await CarryAsync(message, id, cancellationToken);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Servers put the address into what they say, so only the kind of the fault is told.
            logger.KeptMailNotTaken(id, failure.GetType().Name);
            return false;
        }
    }

    /// <summary>Hands a message over, or throws.</summary>
    public async Task CarryAsync(MailMessage message, string? id, CancellationToken cancellationToken)
    {
        using MimeMessage mime = Mime(message, id);
        await (options.Value.Host is { Length: > 0 } host ? SendAsync(host, mime, cancellationToken) : WriteAsync(mime, cancellationToken));
    }

    private string? Folder => options.Value.Folder is { Length: > 0 } named ? Path.Combine(environment.ContentRootPath, named)
        : environment.IsDevelopment() ? Path.Combine(environment.ContentRootPath, "App_Data", "mail")
        : null;

    private async Task SendAsync(string host, MimeMessage mime, CancellationToken stoppingToken)
    {
        MailOptions mail = options.Value;
        using var client = new SmtpClient();
        SecureSocketOptions security = !mail.Encrypt ? SecureSocketOptions.None : mail.Port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;
        await client.ConnectAsync(host, mail.Port, security, stoppingToken);
        if (mail.UserName is { Length: > 0 } user)
        {
            await client.AuthenticateAsync(user, mail.Password ?? string.Empty, stoppingToken);
        }

        await client.SendAsync(mime, stoppingToken);
        await client.DisconnectAsync(quit: true, stoppingToken);
    }

    // A name of its own first, so that nobody reads half a message.
    private async Task WriteAsync(MimeMessage mime, CancellationToken stoppingToken)
    {
        string folder = Directory.CreateDirectory(Folder!).FullName;
        string path = Path.Combine(folder, $"{time.GetUtcNow():yyyyMMdd-HHmmss}-{Guid.NewGuid():N}");
        await mime.WriteToAsync(path + ".part", stoppingToken);
        File.Move(path + ".part", path + ".eml");
    }

    // A message that is handed over again, since the program ended before it had noted the first time, has the same name among mails.
    private MimeMessage Mime(MailMessage message, string? id)
    {
        var mime = new MimeMessage { Subject = message.Subject, Body = new TextPart("plain") { Text = message.Text } };
        mime.From.Add(new MailboxAddress(options.Value.FromName, options.Value.From));
        mime.To.Add(new MailboxAddress(message.Name, message.To));
        if (id is not null)
        {
            mime.MessageId = $"{id.Replace('/', '.')}@{options.Value.From[(options.Value.From.IndexOf('@', StringComparison.Ordinal) + 1)..]}";
        }

        return mime;
    }
}
