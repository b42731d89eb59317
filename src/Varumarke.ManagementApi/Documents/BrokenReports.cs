using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.Core.Library;
using Varumarke.Core.Strategy.Reports;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Documents;

/// <summary>Says why a report was not published, and at which text: the rule that stops it says so in a log alone.</summary>
internal sealed class BrokenReports(ReportComposer composer, IContentService contents)
{
    /// <summary>The refusal; null where something else was in the way.</summary>
    public async Task<Answer?> ExplainAsync(Guid document, ContentPublishingOperationStatus status, IEnumerable<string?> cultures, CancellationToken cancellationToken)
    {
        if (status != ContentPublishingOperationStatus.CancelledByEvent || contents.GetById(document) is not { } content || !ReportDrafts.CanFreeze(content))
        {
            return null;
        }

        string?[] asked = [.. cultures];
        foreach ((string language, string culture) in LibraryCultures.All.Where(each => asked.Any(one => one is null or "*" || string.Equals(one, each.Culture, StringComparison.OrdinalIgnoreCase))))
        {
            ReportDraft draft = ReportDrafts.Of(content, culture);
            if ((await composer.ComposeAsync(draft, language, 1, null, cancellationToken)).Broken is { Count: > 0 } broken)
            {
                return Answer.Refused(
                    StatusCodes.Status400BadRequest,
                    nameof(ContentPublishingOperationStatus.ContentInvalid),
                    ReportTexts.Broken(broken),
                    PublishingRefusals.InvalidProperties([.. draft.Texts.Where(text => broken.Any(reference => text.Markup.Contains(reference, StringComparison.Ordinal))).Select(text => text.Name)]));
            }
        }

        return null;
    }
}
