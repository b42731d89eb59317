using System.Globalization;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Strategy.Reports;

namespace Varumarke.Engine.Reports;

/// <summary>
/// Freezes a report in the transaction that publishes it: the edition is a value of the very row that makes the document a published
/// one, so that there is never one without the other. A reference that leads to no figure is refused. Editions are only ever added: what was stored stays, whoever saves what.
/// </summary>
internal sealed class ReportFreezing(
    IContentService contents, Lazy<ReportComposer> composer, IUserService users, IVariationContextAccessor variation, CarriedEditions carried) :
    INotificationHandler<ContentSavingNotification>,
    INotificationAsyncHandler<ContentPublishingNotification>,
    INotificationHandler<ContentCopyingNotification>
{
    public void Handle(ContentSavingNotification notification)
    {
        foreach (IContent document in notification.SavedEntities.Where(ReportDrafts.CanFreeze))
        {
            foreach ((string language, string culture) in LibraryCultures.All)
            {
                Keep(document, culture, Known(document, culture, language));
            }
        }
    }

    public async Task HandleAsync(ContentPublishingNotification notification, CancellationToken cancellationToken)
    {
        foreach (IContent document in notification.PublishedEntities.Where(ReportDrafts.CanFreeze))
        {
            foreach ((string language, string culture) in LibraryCultures.All.Where(each => notification.IsPublishingCulture(document, each.Culture)))
            {
                if (await FreezeAsync(document, culture, language, cancellationToken) is { } why)
                {
                    // Which number it should have been nobody knows: what was typed would stand for ever as if it were the figure.
                    notification.CancelOperation(new EventMessage(document.Name ?? string.Empty, why.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName), EventMessageType.Error));
                    return;
                }
            }
        }
    }

    // A copy is another report.
    public void Handle(ContentCopyingNotification notification)
    {
        if (ReportDrafts.CanFreeze(notification.Copy))
        {
            foreach ((_, string culture) in LibraryCultures.All)
            {
                Keep(notification.Copy, culture, []);
            }
        }
    }

    /// <returns>Why it may not be published; null where it is frozen.</returns>
    private async Task<Wording?> FreezeAsync(IContent document, string culture, string language, CancellationToken cancellationToken)
    {
        IReadOnlyList<FrozenEdition> known = Known(document, culture, language);
        ReportDraft draft = ReportDrafts.Of(document, culture);
        if (!carried.AreCarried && (known.Count == 0 || known[^1].Report.Written != ReportComposer.Written(draft)))
        {
            ComposedReport composed = await ComposeAsync(document, draft, language, known.Count == 0 ? 1 : known[^1].Number + 1, cancellationToken);
            if (composed.Broken.Count > 0)
            {
                return ReportTexts.Broken(composed.Broken);
            }

            known = [.. known, composed.Edition];
        }

        Keep(document, culture, known);

        // Umbraco has made the draft's values the published ones already.
        document.Properties[ReportDraft.Editions]!.PublishValues(culture);
        return null;
    }

    // Reading sets the culture that values are read in; whoever publishes goes on with theirs.
    private async Task<ComposedReport> ComposeAsync(IContent document, ReportDraft draft, string language, int number, CancellationToken cancellationToken)
    {
        VariationContext? before = variation.VariationContext;
        try
        {
            return await composer.Value.ComposeAsync(draft, language, number, NameOf(document.WriterId), cancellationToken);
        }
        finally
        {
            variation.VariationContext = before;
        }
    }

    private string? NameOf(int id) => users.GetUserById(id) is IUser user ? user.Name : null;

    // What is stored counts before what comes in; what comes in counts only where it is brought along.
    private IReadOnlyList<FrozenEdition> Known(IContent document, string culture, string language)
    {
        IContent? stored = document.HasIdentity ? contents.GetById(document.Id) : null;
        IEnumerable<FrozenEdition> editions = Editions(stored, culture, language);
        return [.. (carried.AreCarried ? editions.Concat(Editions(document, culture, language)) : editions).DistinctBy(edition => edition.Number).OrderBy(edition => edition.Number)];
    }

    private static IEnumerable<FrozenEdition> Editions(IContent? document, string culture, string language) =>
        document is null || !ReportDrafts.CanFreeze(document) ? [] : Read(document, culture, language, isPublished: false).Concat(Read(document, culture, language, isPublished: true));

    private static IReadOnlyList<FrozenEdition> Read(IContent document, string culture, string language, bool isPublished) =>
        FrozenEdition.Read(document.GetValue(ReportDraft.Editions, culture, published: isPublished)?.ToString(), document.Key, language);

    private static void Keep(IContent document, string culture, IReadOnlyList<FrozenEdition> editions)
    {
        string? lines = editions.Count == 0 ? null : FrozenEdition.Write(editions);
        if (document.IsCultureAvailable(culture) && document.GetValue(ReportDraft.Editions, culture)?.ToString() != lines)
        {
            document.SetValue(ReportDraft.Editions, lines, culture);
        }
    }
}
