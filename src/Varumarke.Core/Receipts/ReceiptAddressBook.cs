using Varumarke.Core.Mail;
using Varumarke.Core.Protection;

namespace Varumarke.Core.Receipts;

/// <summary>Takes addresses for receipts, and erases them again. Nothing gives one away: they are only written to.</summary>
public sealed class ReceiptAddressBook(IReceiptAddressRepository addresses, ITextProtector protector, IMailOutbox outbox, TimeProvider time)
{
    /// <summary>What addresses are encrypted for.</summary>
    public const string Purpose = "Varumarke.ReceiptAddress";

    /// <summary>The kind of the message that says what was left, and how it is erased.</summary>
    public const string KeptKind = "receipt-kept";

    /// <summary>The kind of the message that says that an asset may not be used any more.</summary>
    public const string WithdrawnKind = "receipt-withdrawn";

    /// <summary>Whether mail can be sent: otherwise no address is asked for.</summary>
    public bool IsOpen => outbox.CanSend;

    /// <summary>Keeps an address for receipts whose assets may be used; the first message says so, and how to erase it.</summary>
    /// <param name="answers">The receipts.</param>
    /// <param name="address">A readable address (<see cref="MailAddresses"/>).</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>False when none of them may be used: there is nothing to tell later.</returns>
    public async Task<bool> LeaveAsync(IEnumerable<ReceiptAnswer> answers, string address, string language, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answers);
        Receipt[] receipts = [.. answers.Where(answer => answer.MayBeUsed).Select(answer => answer.Receipt).DistinctBy(receipt => receipt.MediaKey)];
        if (receipts.Length == 0)
        {
            return false;
        }

        string group = ReceiptCode.New(), sealedAddress = protector.Protect(Purpose, address);
        DateTime now = time.GetUtcNow().UtcDateTime;
        await addresses.AddAsync(
            [.. receipts.Select(receipt => new ReceiptAddress { Group = group, MediaKey = receipt.MediaKey, Code = receipt.Code, Address = sealedAddress, Language = language, LeftOn = now })],
            cancellationToken);

        // The receipts' own codes name it: whoever leaves the same address twice by mistake is written to once.
        await outbox.AddAsync(
            new OutgoingMail
            {
                Key = $"{KeptKind}:{address.ToUpperInvariant()}:{string.Join(',', receipts.Select(receipt => receipt.Code).Order(StringComparer.Ordinal))}",
                To = address,
                Kind = KeptKind,
                Data = $"{language} {group} {string.Join(' ', receipts.Select(receipt => receipt.Code))}",
                About = About(group),
                IsUnasked = true,
            },
            cancellationToken);
        return true;
    }

    /// <summary>Erases an address, and drops what waits for it.</summary>
    public async Task EraseAsync(string group, CancellationToken cancellationToken)
    {
        await addresses.DeleteAsync(group, cancellationToken);
        await outbox.DropAsync(About(group), cancellationToken);
    }

    /// <summary>What messages to a group are about.</summary>
    public static string About(string group) => "receipt-address:" + group;
}
