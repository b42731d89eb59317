using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Webhooks;

/// <summary>Calls that are due, oldest first.</summary>
internal sealed class WebhookRequestRepository(IAmbientDatabase database) : IWebhookRequestRepository
{
    public Task<WebhookRequest> CreateAsync(WebhookRequest webhookRequest)
    {
        webhookRequest.Id = database.Write.Insert(ToRow(webhookRequest)).Id;
        return Task.FromResult(webhookRequest);
    }

    public Task<WebhookRequest> UpdateAsync(WebhookRequest webhookRequest)
    {
        database.Write.Replace(ToRow(webhookRequest));
        return Task.FromResult(webhookRequest);
    }

    public Task DeleteAsync(WebhookRequest webhookRequest)
    {
        database.Write.Set<WebhookRequestRow>().Where(row => row.Id == webhookRequest.Id).ExecuteDelete();
        return Task.CompletedTask;
    }

    public Task<IEnumerable<WebhookRequest>> GetAllAsync() => Task.FromResult<IEnumerable<WebhookRequest>>(
        database.Read.Set<WebhookRequestRow>().OrderBy(row => row.Id).ToList().Select(ToModel).ToArray());

    internal static WebhookRequest ToModel(WebhookRequestRow row) => new()
    {
        Id = row.Id,
        WebhookKey = row.WebhookKey,
        EventAlias = row.EventAlias,
        RequestObject = row.RequestObject,
        RetryCount = row.RetryCount,
    };

    private static WebhookRequestRow ToRow(WebhookRequest request) => new()
    {
        Id = request.Id,
        WebhookKey = request.WebhookKey,
        EventAlias = request.EventAlias,
        RequestObject = request.RequestObject,
        RetryCount = request.RetryCount,
    };
}
