using Umbraco.Cms.Core.Services;
using Varumarke.Core.Library;
using Varumarke.Core.Strategy.Reports;
using Varumarke.ManagementApi.Documents;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Reports;

/// <summary>A report as it would be frozen if it were published now: its draft with all that it is bound to as it stands.</summary>
internal sealed class ReportOperations(IContentService contents, ReportComposer composer, ReportReader reports, DocumentPermissions permissions)
{
    public static IEnumerable<Operation> All => [Operation.Get<ReportOperations>("varumarke/reports/{id:guid}/draft", Access.Content, (own, call) => own.ShowAsync(call))];

    private async Task<Answer> ShowAsync(Call call)
    {
        if (await permissions.RefusalAsync(call.User, [call.Id]) is { } refusal)
        {
            return refusal;
        }

        string culture = call.Text("culture") ?? LibraryCultures.All[0].Culture;
        (string language, string known) = LibraryCultures.All.FirstOrDefault(each => string.Equals(each.Culture, culture, StringComparison.OrdinalIgnoreCase));
        if (known is null || contents.GetById(call.Id) is not { } document || document.ContentType.Alias != ReportDraft.Type || !document.IsCultureAvailable(known))
        {
            return Answer.NotFound;
        }

        int next = (reports.Find(document.Key, language)?.Editions[^1].Number ?? 0) + 1;
        ComposedReport composed = await composer.ComposeAsync(ReportDrafts.Of(document, known), language, next, call.User.Name, call.Aborted);
        return Answer.Of(new ReportDraftAnswer(composed.Edition.Report, composed.Broken));
    }
}

/// <summary>A draft, composed.</summary>
/// <param name="Report">As it would be frozen.</param>
/// <param name="Broken">References in its sentences that lead to no figure.</param>
internal sealed record ReportDraftAnswer(FrozenReport Report, IReadOnlyList<string> Broken);
