using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Varumarke.Core.Limits;
using Varumarke.Core.Mail;
using Varumarke.Core.Protection;

namespace Varumarke.Engine.Mail;

/// <summary>Puts messages into the outbox, encrypted.</summary>
internal sealed class MailOutbox(IMailOutboxRepository outbox, IMailTransport transport, Lazy<ITextProtector> protector, TimeProvider time) : IMailOutbox
{
    /// <summary>How many messages an address gets in a day that nobody has shown to want them.</summary>
    internal const int MostUnasked = 5;

    private readonly Tally _unasked = new(TimeSpan.FromDays(1), time);

    public bool CanSend => transport.CanSend;

    public Task<bool> AddAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mail);
        if (mail.Text is null == mail.Kind is null)
        {
            throw new ArgumentException("A message has either a text or a kind that writes it.", nameof(mail));
        }

        if (mail.IsUnasked && _unasked.Count(Hash(mail.To.Trim().ToUpperInvariant())).Count > MostUnasked)
        {
            return Task.FromResult(false);
        }

        DateTime now = time.GetUtcNow().UtcDateTime;
        var item = new OutboxItem
        {
            Key = Hash(mail.Key),
            About = mail.About is { } about ? Hash(about) : string.Empty,
            Content = protector.Value.Protect(IMailOutbox.Purpose, JsonSerializer.Serialize(mail)),
            AddedOn = now,
            DueOn = now,
        };
        return outbox.AddAsync(item, cancellationToken);
    }

    public Task<int> DropAsync(string about, CancellationToken cancellationToken) => outbox.DropAsync(Hash(about), time.GetUtcNow().UtcDateTime, cancellationToken);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
