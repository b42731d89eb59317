using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Problems;
using Varumarke.Core.WorkUpdates;
using Varumarke.ManagementApi.Documents;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.WorkUpdates;

/// <summary>What those responsible have said by mailed links: what waits, to be let out or refused, and the history of one document.</summary>
internal sealed class WorkUpdateOperations(IWorkUpdateRepository updates, WorkUpdateDesk desk, DocumentPermissions permissions, IContentService contents)
{
    private const int MostShown = 200;

    private static readonly Wording NotTaken = new(
        "It does not wait any more, or the document is being edited: publish or discard the edits first.", "Det väntar inte längre, eller så redigeras sidan: publicera eller kasta ändringarna först.");

    public static IEnumerable<Operation> All =>
    [
        Operation.Get<WorkUpdateOperations>("varumarke/work-updates", Access.Content, (own, call) => own.WaitingAsync(call)),
        Operation.Get<WorkUpdateOperations>("varumarke/work-updates/document/{id:guid}", Access.Content, (own, call) => own.HistoryAsync(call)),
        Operation.Put<WorkUpdateOperations>("varumarke/work-updates/{id:guid}/approve", Access.Content, (own, call) => own.DecideAsync(call, isApproved: true)),
        Operation.Put<WorkUpdateOperations>("varumarke/work-updates/{id:guid}/refuse", Access.Content, (own, call) => own.DecideAsync(call, isApproved: false)),
    ];

    private async Task<Answer> WaitingAsync(Call call)
    {
        IReadOnlyList<WorkUpdate> waiting = updates.Waiting(MostShown);
        HashSet<Guid> visible = await permissions.VisibleAsync(call.User, [.. waiting.Select(update => update.Document).Distinct()]);
        object[] items = [.. waiting.Where(update => visible.Contains(update.Document)).Select(Present)];
        return Answer.Of(new { Total = items.Length, Items = items });
    }

    private async Task<Answer> HistoryAsync(Call call) =>
        await permissions.RefusalAsync(call.User, [call.Id]) ?? Answer.Of(new { Items = updates.Of(call.Id).Select(Present).ToArray() });

    private async Task<Answer> DecideAsync(Call call, bool isApproved)
    {
        if (updates.Find(call.Id) is not { } update)
        {
            return Answer.NotFound;
        }

        if (await permissions.RefusalAsync(call.User, [update.Document], ActionUpdate.ActionLetter, ActionPublish.ActionLetter) is { } refusal)
        {
            return refusal;
        }

        if (contents.GetById(update.Document) is { } document && await permissions.LanguageRefusalAsync(call.User, document.PublishedCultures) is { } language)
        {
            return language;
        }

        return desk.Decide(update, isApproved, call.User.Id) ? Answer.Of(Present(updates.Find(call.Id)!)) : Answer.Refused(StatusCodes.Status409Conflict, "NotTaken", NotTaken);
    }

    private object Present(WorkUpdate update) => new
    {
        Id = update.Key,
        Document = new { Id = update.Document, Name = contents.GetById(update.Document) is { } document ? document.GetCultureName("sv-SE") ?? document.Name : null },
        update.SaidOn,
        update.SaidBy,
        update.Before,
        update.After,
        update.Reason,
        Picture = update.Picture is { } picture ? new { Id = picture } : null,
        Decision = update.Decision.ToString(),
        update.DecidedOn,
    };
}
