using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Varumarke.Core.Mail;

namespace Varumarke.Engine.Mail;

/// <summary>Takes messages and sends them one after another, from memory: for what somebody waits for and asks for again.</summary>
internal sealed class MailQueue(IMailTransport transport, TimeProvider time, ILogger<MailQueue> logger) : BackgroundService, IMailer
{
    private const int MostWaiting = 1000;
    private const int Tries = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly Channel<MailMessage> _waiting = Channel.CreateBounded<MailMessage>(MostWaiting);

    public bool CanSend => transport.CanSend;

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

    private async Task DeliverAsync(MailMessage message, CancellationToken stoppingToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                await transport.SendAsync(message, stoppingToken);
                logger.MailSent(message.Subject);
                return;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.MailNotTaken(failure, message.Subject, attempt);
                if (attempt == Tries || failure is MailRefusedException)
                {
                    return;
                }

                await Task.Delay(Pause * attempt, time, stoppingToken);
            }
        }
    }
}
