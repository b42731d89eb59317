using System.Threading.Channels;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;
using Varumarke.Core.Mail;

namespace Varumarke.Engine.Mail;

/// <summary>Takes messages and sends them one after another: by SMTP where there is a server, else as files.</summary>
internal sealed class MailQueue(IOptions<MailOptions> options, IHostEnvironment environment, TimeProvider time, ILogger<MailQueue> logger) : BackgroundService, IMailer
{
    private const int MostWaiting = 1000;
    private const int Tries = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly Channel<MailMessage> _waiting = Channel.CreateBounded<MailMessage>(MostWaiting);

    public bool CanSend => options.Value.Host is { Length: > 0 } || Folder is not null;

    public void Send(MailMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (!CanSend || !_waiting.Writer.TryWrite(message))
        {
            logger.MailDropped(message.Subject);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (MailMessage message in _waiting.Reader.ReadAllAsync(stoppingToken))
            {
                await DeliverAsync(message, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What still waits is lost with the process; whoever asked for it asks again.
        }
    }

    private string? Folder => options.Value.Folder is { Length: > 0 } named ? Path.Combine(environment.ContentRootPath, named)
        : environment.IsDevelopment() ? Path.Combine(environment.ContentRootPath, "App_Data", "mail")
        : null;

    private async Task DeliverAsync(MailMessage message, CancellationToken stoppingToken)
    {
        using MimeMessage mime = Mime(message);
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                await (options.Value.Host is { Length: > 0 } host ? SendAsync(host, mime, stoppingToken) : WriteAsync(mime, stoppingToken));
                logger.MailSent(message.Subject);
                return;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                logger.MailNotTaken(failure, message.Subject, attempt);
                if (attempt == Tries)
                {
                    return;
                }

                await Task.Delay(Pause * attempt, time, stoppingToken);
            }
        }
    }

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

    private MimeMessage Mime(MailMessage message)
    {
        var mime = new MimeMessage { Subject = message.Subject, Body = new TextPart("plain") { Text = message.Text } };
        mime.From.Add(new MailboxAddress(options.Value.FromName, options.Value.From));
        mime.To.Add(new MailboxAddress(message.Name, message.To));
        return mime;
    }
}
