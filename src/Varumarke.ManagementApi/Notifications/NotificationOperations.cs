using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Services;
using Varumarke.ManagementApi.Documents;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Notifications;

/// <summary>Of which changes to a document the caller wants to hear.</summary>
internal sealed class NotificationOperations(INotificationService notifications, IContentService contents, ActionCollection actions, DocumentPermissions permissions)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<NotificationOperations>("document/{id:guid}/notifications", Access.Content, (own, call) => own.ReadAsync(call)),
        Operation.Put<NotificationOperations>("document/{id:guid}/notifications", Access.Content, (own, call) => own.ChangeAsync(call)),
    ];

    private IEnumerable<IAction> Offered => actions.Where(action => action.ShowInNotifier);

    private async Task<Answer> ReadAsync(Call call)
    {
        if (await permissions.RefusalAsync(call.User, [call.Id], ActionNotify.ActionLetter) is { } refusal)
        {
            return refusal;
        }

        if (contents.GetById(call.Id) is not { } content)
        {
            return Answer.NotFound;
        }

        HashSet<string> chosen = [.. (notifications.GetUserNotifications(call.User, content.Path) ?? []).Where(one => one.EntityId == content.Id).Select(one => one.Action).OfType<string>()];
        return Answer.Of(Offered.Select(action => new { ActionId = action.Letter, action.Alias, Subscribed = chosen.Contains(action.Letter) }).ToArray());
    }

    private async Task<Answer> ChangeAsync(Call call)
    {
        Choice sent = await call.BodyAsync<Choice>();
        if (await permissions.RefusalAsync(call.User, [call.Id], ActionNotify.ActionLetter) is { } refusal)
        {
            return refusal;
        }

        if (contents.GetById(call.Id) is not { } content)
        {
            return Answer.NotFound;
        }

        string[] known = [.. Offered.Select(action => action.Letter)];
        notifications.SetNotifications(call.User, content, [.. (sent.SubscribedActionIds ?? []).Where(known.Contains).Distinct()]);
        return Answer.Done;
    }

    private sealed record Choice(IReadOnlyList<string>? SubscribedActionIds);
}
