using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Webhooks;

/// <summary>Calls that were made, newest first.</summary>
internal sealed class WebhookLogRepository(IAmbientDatabase database) : IWebhookLogRepository
{
    public Task CreateAsync(WebhookLog log)
    {
        log.Id = database.Write.Insert(new WebhookLogRow
        {
            Key = log.Key,
            WebhookKey = log.WebhookKey,
            Url = log.Url,
            StatusCode = log.StatusCode,
            Date = log.Date,
            EventAlias = log.EventAlias,
            RetryCount = log.RetryCount,
            RequestHeaders = log.RequestHeaders,
            RequestBody = log.RequestBody,
            ResponseHeaders = log.ResponseHeaders,
            ResponseBody = log.ResponseBody,
            ExceptionOccured = log.ExceptionOccured,
            IsSuccessStatusCode = log.IsSuccessStatusCode,
        }).Id;
        return Task.CompletedTask;
    }

    public Task<PagedModel<WebhookLog>> GetPagedAsync(int skip, int take) => Page(Logs, skip, take);

    public Task<PagedModel<WebhookLog>> GetPagedAsync(Guid webhookKey, int skip, int take) => Page(Logs.Where(row => row.WebhookKey == webhookKey), skip, take);

    public Task<IEnumerable<WebhookLog>> GetOlderThanDate(DateTime date) =>
        Task.FromResult<IEnumerable<WebhookLog>>(Logs.Where(row => row.Date < date).ToList().Select(ToModel).ToArray());

    public Task DeleteByIds(int[] ids)
    {
        database.Write.Set<WebhookLogRow>().Where(row => ids.Contains(row.Id)).ExecuteDelete();
        return Task.CompletedTask;
    }

    private IQueryable<WebhookLogRow> Logs => database.Read.Set<WebhookLogRow>();

    private static Task<PagedModel<WebhookLog>> Page(IQueryable<WebhookLogRow> rows, int skip, int take) => Task.FromResult(new PagedModel<WebhookLog>(
        rows.Count(),
        rows.OrderByDescending(row => row.Date).ThenByDescending(row => row.Id).Skip(skip).Take(take).ToList().Select(ToModel).ToArray()));

    internal static WebhookLog ToModel(WebhookLogRow row) => new()
    {
        Id = row.Id,
        Key = row.Key,
        WebhookKey = row.WebhookKey,
        Url = row.Url,
        StatusCode = row.StatusCode,
        Date = row.Date,
        EventAlias = row.EventAlias,
        RetryCount = row.RetryCount,
        RequestHeaders = row.RequestHeaders,
        RequestBody = row.RequestBody,
        ResponseHeaders = row.ResponseHeaders,
        ResponseBody = row.ResponseBody,
        ExceptionOccured = row.ExceptionOccured,
        IsSuccessStatusCode = row.IsSuccessStatusCode,
    };
}
