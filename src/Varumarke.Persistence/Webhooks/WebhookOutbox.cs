using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Varumarke.Core.Webhooks;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Webhooks;

/// <summary>Calls that wait and calls that were made, in parts.</summary>
internal sealed class WebhookOutbox(IAmbientDatabase database) : IWebhookOutbox
{
    public IReadOnlyList<Guid> Receivers() =>
        database.ReadAnywhere(context => context.Set<WebhookRequestRow>().Select(row => row.WebhookKey).Distinct().OrderBy(key => key).ToArray());

    public int Count(Guid webhook) => database.ReadAnywhere(context => context.Set<WebhookRequestRow>().Count(row => row.WebhookKey == webhook));

    public IReadOnlyList<WebhookRequest> Waiting(Guid webhook, int after, int skip, int take) => database.ReadAnywhere(context => context.Set<WebhookRequestRow>()
        .Where(row => row.WebhookKey == webhook && row.Id > after)
        .OrderBy(row => row.Id)
        .Skip(skip)
        .Take(take)
        .AsEnumerable()
        .Select(WebhookRequestRepository.ToModel)
        .ToArray());

    public int DropOldest(Guid webhook, int kept)
    {
        // The newest of those that are too many; nothing is written where there is none.
        int last = database.ReadAnywhere(context => context.Set<WebhookRequestRow>()
            .Where(row => row.WebhookKey == webhook)
            .OrderByDescending(row => row.Id)
            .Skip(kept)
            .Select(row => row.Id)
            .FirstOrDefault());
        return last == 0 ? 0 : database.Write.Set<WebhookRequestRow>().Where(row => row.WebhookKey == webhook && row.Id <= last).ExecuteDelete();
    }

    public WebhookLog? FindMade(Guid webhook, Guid call) => database.ReadAnywhere(context =>
        context.Set<WebhookLogRow>().FirstOrDefault(row => row.Key == call && row.WebhookKey == webhook) is { } row ? WebhookLogRepository.ToModel(row) : null);

    public int ForgetMade(DateTime moment, int most)
    {
        int[] old = database.ReadAnywhere(context => context.Set<WebhookLogRow>().Where(row => row.Date < moment).OrderBy(row => row.Date).Select(row => row.Id).Take(most).ToArray());
        return old.Length == 0 ? 0 : database.Write.Set<WebhookLogRow>().Where(row => EF.Parameter(old).Contains(row.Id)).ExecuteDelete();
    }
}
