using System.Text;
using Varumarke.Core.Library;
using Varumarke.Core.Mail;
using Varumarke.Core.Problems;
using Varumarke.Core.Subscriptions;
using Varumarke.Portal.Frame;
using Varumarke.Portal.MailLinks;

namespace Varumarke.Portal.Subscriptions;

/// <summary>Tells of new hits, as they are when the message is sent: what has been withdrawn since it was put into the outbox is not in it.</summary>
internal sealed class NewsMail(ISearchSubscriptionRepository subscriptions, NewHits news, MailLinkAddresses links, PortalSite site, TimeProvider time) : IMailWriter
{
    public string Kind => SearchSubscriptions.NewsKind;

    public async Task<WrittenMail?> WriteAsync(string data, CancellationToken cancellationToken)
    {
        DateTime now = time.GetUtcNow().UtcDateTime, until = SearchSubscription.SettledAt(now);
        if (await subscriptions.FindAsync(data, cancellationToken) is not { ConfirmedOn: not null } subscription || !subscription.MayBeSent(now))
        {
            return null;
        }

        IReadOnlyList<ShelvedAsset> found = await news.OfAsync(subscription, until, cancellationToken);
        return found.Count == 0
            ? null
            : new WrittenMail(Text(subscription, found), sent => subscriptions.SetToldAsync(subscription.Id, until, now, sent));
    }

    private static Wording Subject { get; } = new("New pictures and files in your search", "Nya bilder och filer i din bevakning");

    private MailText Text(SearchSubscription subscription, IReadOnlyList<ShelvedAsset> found)
    {
        string language = subscription.Language;
        string what = (NewHits.QuestionOf(subscription) is { } question ? SearchDescription.Of(question) : null) ?? SubscriptionWords.Everything.In(language);
        var body = new StringBuilder();
        body.Append(new Wording($"New in {site.Name}, in the search {what}:", $"Nytt i {site.Name}, i sökningen {what}:").In(language)).Append("\n\n");
        foreach (ShelvedAsset asset in found.Take(NewHits.Most))
        {
            string title = asset.Described.Title(language);
            body.Append(title).Append('\n').Append(site.Whole(LibraryPaths.Asset(language, asset.Asset.Key, title))).Append("\n\n");
        }

        string all = site.Whole(LibraryPaths.Library(language) + (subscription.Query.Length > 0 ? $"?{subscription.Query}&sort=newest" : "?sort=newest"));
        string leave = links.Address(new MailLink(MailAct.LeaveSearch, subscription.Id, language));
        body.Append(new Wording($"All of it, the newest first: {all}\n\nStop these mails: {leave}\n", $"Hela sökningen, nyast först: {all}\n\nAvsluta bevakningen: {leave}\n").In(language));
        return new MailText(Subject.In(language), body.ToString()) { LeaveUrl = leave };
    }
}
