using System.Text.Json;
using Varumarke.Core.Protection;

namespace Varumarke.Core.Mail;

/// <summary>
/// Takes messages that must not be lost: each is kept, encrypted, until a mail server has taken it, over restarts and days without one,
/// and each is told once.
/// </summary>
public sealed class MailDesk(IKeptMailRepository kept, IMailCarrier carrier, ITextProtector protector, TimeProvider time)
{
    /// <summary>For how long a message is tried.</summary>
    public static readonly TimeSpan TriedFor = TimeSpan.FromDays(30);

    private const string Purpose = "Varumarke.KeptMail";
    private const int AtOnce = 50;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(6);

    /// <summary>Whether there is anything that takes mail. Where there is not, nothing that needs it is offered.</summary>
    public bool CanSend => carrier.CanCarry;

    /// <summary>Keeps a message to be sent; false where one of the name has been before.</summary>
    public bool Post(string name, MailMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        DateTime now = time.GetUtcNow().UtcDateTime;
        return kept.TryAdd(new KeptMail { Name = name, Content = protector.Protect(Purpose, JsonSerializer.Serialize(message)), WrittenOn = now, TryOn = now });
    }

    /// <summary>Hands over what is due; says how many were taken. A message that is not taken is tried again later and later.</summary>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        int sent = 0;
        foreach (KeptMail mail in carrier.CanCarry ? kept.Due(time.GetUtcNow().UtcDateTime, AtOnce) : [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            DateTime now = time.GetUtcNow().UtcDateTime;
            if (Opened(mail) is not { } message || now - mail.WrittenOn > TriedFor)
            {
                kept.GiveUp(mail.Name);
            }
            else if (await carrier.TryCarryAsync(message, mail.Name, cancellationToken))
            {
                kept.SetSent(mail.Name, now);
                sent++;
            }
            else
            {
                kept.Postpone(mail.Name, now + Pause(mail.Tries), mail.Tries + 1);
            }
        }

        return sent;
    }

    /// <summary>Gives up what waits to be told under such names, since whom it is for is erased.</summary>
    public void Forget(string nameBeginning) => kept.GiveUpBelow(nameBeginning);

    private MailMessage? Opened(KeptMail mail) => protector.Unprotect(Purpose, mail.Content) is { } text ? JsonSerializer.Deserialize<MailMessage>(text) : null;

    private static TimeSpan Pause(int tries) => TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, FirstPause.Ticks << Math.Min(tries, 12)));
}
