using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Varumarke.Core.Clustering;
using Varumarke.Core.Mail;
using Varumarke.Core.Protection;
using Varumarke.Engine.Background;

namespace Varumarke.Engine.Mail;

/// <summary>
/// Sends what waits in the outbox, twice a minute, one node at a time. A message that was not taken waits a minute, then twice as long
/// each time up to six hours, for two weeks. The next attempt is written down before this one begins: should the program end in the
/// midst of it, the message is neither lost nor sent again at once, and it has the same name each time.
/// </summary>
internal sealed class OutboxKeeper(
    IMailOutboxRepository outbox, IMailTransport transport, Lazy<ITextProtector> protector, IServiceProvider services, IWorkTurns turns, TimeProvider time, ILogger<OutboxKeeper> logger)
    : RecurringJob(TimeSpan.FromSeconds(30), turns, time, logger)
{
    private const int AtOnce = 200;

    // After so many in a row that were not taken the server is away, and the others are left alone.
    private const int MostFailures = 3;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(6);
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(14);

    // That a message has been sent is remembered for longer than anything would send it again.
    private static readonly TimeSpan Remember = TimeSpan.FromDays(400);

    private enum Outcome
    {
        Done,
        NotTaken,
    }

    private DateTime Now => Time.GetUtcNow().UtcDateTime;

    internal override async Task RunAsync(CancellationToken stoppingToken)
    {
        if (!transport.CanSend)
        {
            return;
        }

        int failures = 0;
        foreach (OutboxItem item in await outbox.DueAsync(Now, AtOnce, stoppingToken))
        {
            failures = await SendAsync(item, stoppingToken) == Outcome.NotTaken ? failures + 1 : 0;
            if (failures == MostFailures)
            {
                break;
            }
        }

        await outbox.DeleteClosedAsync(Now - Remember, stoppingToken);
    }

    internal static TimeSpan PauseAfter(int attempts) => FirstPause * Math.Min(Math.Pow(2, attempts), LongestPause / FirstPause);

    private async Task<Outcome> SendAsync(OutboxItem item, CancellationToken stoppingToken)
    {
        if (!await outbox.TryAgainAtAsync(item.Key, Now + PauseAfter(item.Attempts), stoppingToken))
        {
            return Outcome.Done;
        }

        try
        {
            await TrySendAsync(item, stoppingToken);
        }
        catch (MailRefusedException)
        {
            Logger.MailRefused(item.Attempts + 1);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            if (item.AddedOn > Now - GiveUpAfter)
            {
                Logger.OutboxNotTaken(failure.GetType().Name, item.Attempts + 1);
                return Outcome.NotTaken;
            }

            Logger.MailGivenUp(item.Attempts + 1);
        }

        await outbox.CloseAsync(item.Key, Now, stoppingToken);
        return Outcome.Done;
    }

    private async Task TrySendAsync(OutboxItem item, CancellationToken stoppingToken)
    {
        if (protector.Value.Unprotect(IMailOutbox.Purpose, item.Content) is not { } content || JsonSerializer.Deserialize<OutgoingMail>(content) is not { } mail)
        {
            Logger.MailUnreadable();
            return;
        }

        if (await WrittenAsync(mail, stoppingToken) is not { } written)
        {
            return;
        }

        await transport.SendAsync(new MailMessage(mail.To, mail.Name, written.Text.Subject, written.Text.Body) { Id = item.Key[..32], LeaveUrl = written.Text.LeaveUrl }, stoppingToken);

        // It is sent: whether the host stops now or not, that is written down.
        await outbox.CloseAsync(item.Key, Now, CancellationToken.None);
        Logger.MailSent(written.Text.Subject);
        if (written.SentAsync is { } sent)
        {
            await sent(CancellationToken.None);
        }
    }

    private async Task<WrittenMail?> WrittenAsync(OutgoingMail mail, CancellationToken stoppingToken)
    {
        if (mail.Text is { } text)
        {
            return new WrittenMail(text);
        }

        // Made here, since hosted services are made before the engine has booted.
        IMailWriter writer = services.GetServices<IMailWriter>().FirstOrDefault(each => each.Kind == mail.Kind) ?? throw new InvalidOperationException($"Nobody writes mail of the kind {mail.Kind}.");
        return await writer.WriteAsync(mail.Data, stoppingToken);
    }
}
