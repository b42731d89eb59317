using System.Globalization;
using Varumarke.Core.Library;
using Varumarke.Core.Mail;
using Varumarke.Core.Problems;
using Varumarke.Core.Receipts;
using Varumarke.Portal.Frame;
using Varumarke.Portal.MailLinks;

namespace Varumarke.Portal.Receipts;

/// <summary>Says that an address was left for receipts, which ones, and how it is erased.</summary>
internal sealed class ReceiptKeptMail(MailLinkAddresses links, PortalSite site) : IMailWriter
{
    // More than these in one message are of no use to read; the others are told of all the same.
    private const int Most = 20;

    public string Kind => ReceiptAddressBook.KeptKind;

    public Task<WrittenMail?> WriteAsync(string data, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.Split(' ') is not [var language, var group, .. var codes] || codes.Length == 0)
        {
            return Task.FromResult<WrittenMail?>(null);
        }

        string receipts = string.Join('\n', codes.Take(Most).Select(code => site.Whole($"{LibraryPaths.Receipt(code)}?lang={language}")));
        string leave = links.Address(new MailLink(MailAct.ForgetReceipt, group, language));
        string count = codes.Length.ToString(CultureInfo.InvariantCulture);
        var text = new Wording(
            $"You asked to be told if what you took from {site.Name} may not be used any more. We then write to you, once, and erase your address.\n\nYour receipts ({count}) always answer whether you may still use it:\n{receipts}\n\nErase my address: {leave}\n\nIf it was not you who asked: erase the address, or do nothing.\n",
            $"Du bad oss berätta om det du hämtade från {site.Name} inte längre får användas. Då skriver vi till dig, en gång, och raderar din adress.\n\nDina kvitton ({count}) svarar alltid på om du fortfarande får använda det:\n{receipts}\n\nRadera min adress: {leave}\n\nVar det inte du som bad om det: radera adressen, eller gör ingenting.\n");
        return Task.FromResult<WrittenMail?>(new WrittenMail(new MailText(Subject.In(language), text.In(language)) { LeaveUrl = leave }));
    }

    private static Wording Subject { get; } = new("Your receipt", "Ditt kvitto");
}
