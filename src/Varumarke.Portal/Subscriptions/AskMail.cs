using Varumarke.Core.Mail;
using Varumarke.Core.Problems;
using Varumarke.Core.Subscriptions;
using Varumarke.Portal.Frame;
using Varumarke.Portal.MailLinks;

namespace Varumarke.Portal.Subscriptions;

/// <summary>Asks an address whether it is meant.</summary>
internal sealed class AskMail(ISearchSubscriptionRepository subscriptions, MailLinkAddresses links, PortalSite site) : IMailWriter
{
    public string Kind => SearchSubscriptions.AskKind;

    public async Task<WrittenMail?> WriteAsync(string data, CancellationToken cancellationToken)
    {
        if (await subscriptions.FindAsync(data, cancellationToken) is not { ConfirmedOn: null } asked)
        {
            return null;
        }

        string language = asked.Language;
        string what = (NewHits.QuestionOf(asked) is { } question ? SearchDescription.Of(question) : null) ?? SubscriptionWords.Everything.In(language);
        string confirm = links.Address(new MailLink(MailAct.ConfirmSearch, asked.Id, language)), leave = links.Address(new MailLink(MailAct.LeaveSearch, asked.Id, language));
        var text = new Wording(
            $"Somebody, you we hope, wants to be told by mail when {site.Name} has new pictures and files in this search: {what}.\n\nYes, tell me: {confirm}\n\nThe link holds for three days. If it was not you there is nothing to do: we then erase the address. At once: {leave}\n",
            $"Någon, vi hoppas du, vill få ett mejl när {site.Name} har nya bilder och filer i den här sökningen: {what}.\n\nJa, mejla mig: {confirm}\n\nLänken gäller i tre dagar. Var det inte du behöver du inte göra något: då raderar vi adressen. Genast: {leave}\n");
        return new WrittenMail(new MailText(Subject.In(language), text.In(language)) { LeaveUrl = leave });
    }

    private static Wording Subject { get; } = new("Confirm that you want to be told of new pictures", "Bekräfta att du vill bevaka nya bilder");
}
