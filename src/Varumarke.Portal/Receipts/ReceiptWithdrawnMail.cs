using System.Globalization;
using System.Text;
using Varumarke.Core.Library;
using Varumarke.Core.Mail;
using Varumarke.Core.Problems;
using Varumarke.Core.Receipts;
using Varumarke.Core.Refusals;
using Varumarke.Core.Rights;
using Varumarke.Portal.Frame;

namespace Varumarke.Portal.Receipts;

/// <summary>
/// Tells somebody that what they took may not be used any more: what its receipt says, and never what it shows. Where it may be used
/// again by the time the message is sent, none is, and the address waits on.
/// </summary>
internal sealed class ReceiptWithdrawnMail(IReceiptAddressRepository addresses, ReceiptDesk desk, PortalSite site) : IMailWriter
{
    private static readonly AssetDecision Ended = new(AssetAvailability.Withdrawn);

    public string Kind => ReceiptAddressBook.WithdrawnKind;

    public async Task<WrittenMail?> WriteAsync(string data, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.Split(' ') is not [var group, var named] || !Guid.TryParseExact(named, "N", out Guid key) || await addresses.FindAsync(group, key, cancellationToken) is not { } left)
        {
            return null;
        }

        ReceiptAnswer? answer = await desk.CheckAsync(left.Code, cancellationToken);
        if (answer is null)
        {
            await addresses.DeleteAsync(group, key, cancellationToken);
            return null;
        }

        if (answer.MayBeUsed)
        {
            await addresses.SetQueuedAsync(group, key, queuedOn: null, cancellationToken);
            return null;
        }

        return new WrittenMail(new MailText(Subject.In(left.Language), Body(answer, left.Language)), sent => addresses.DeleteAsync(group, key, sent));
    }

    private static Wording Subject { get; } = new("You may no longer use what you took", "Du får inte längre använda det du hämtade");

    private string Body(ReceiptAnswer answer, string language)
    {
        CultureInfo culture = CultureInfo.GetCultureInfo(language == ReaderLanguage.Swedish ? "sv-SE" : "en-GB");
        string taken = answer.Receipt.IssuedOn.ToString("d MMMM yyyy", culture);
        var body = new StringBuilder();
        body.AppendLine(new Wording($"You took a file from {site.Name} on {taken}. You may no longer use it.", $"Den {taken} hämtade du en fil från {site.Name}. Du får inte längre använda den.").In(language)).AppendLine();
        AssetDecision told = answer.Decision.IsGone ? answer.Decision : Ended;
        body.AppendLine(AssetRefusal.Sentence(told).In(language));
        if (told is { IsGone: true, PublicReason: { } reason })
        {
            body.AppendLine(reason.In(language).Text);
        }

        body.AppendLine(ReceiptWords.TakeDown.In(language)).AppendLine();
        if (answer.Substitute is { } substitute)
        {
            body.AppendLine(Instead.In(language)).AppendLine(site.Whole(LibraryPaths.Asset(language, substitute.Key, string.Empty))).AppendLine();
        }

        body.AppendLine(Receipt.In(language)).AppendLine(site.Whole($"{LibraryPaths.Receipt(answer.Receipt.Code)}?lang={language}")).AppendLine();
        return body.AppendLine(Erased.In(language)).ToString().ReplaceLineEndings("\n");
    }

    private static Wording Instead { get; } = new("Use this instead:", "Använd den här i stället:");

    private static Wording Receipt { get; } = new("Your receipt, which says which file it is:", "Ditt kvitto, som visar vilken fil det gäller:");

    private static Wording Erased { get; } = new("With this message your address is erased here.", "I och med det här meddelandet är din adress raderad hos oss.");
}
