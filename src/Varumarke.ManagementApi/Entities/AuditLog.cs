using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Entities;

/// <summary>What happened to a thing, and who did it.</summary>
internal sealed class AuditLog(IAuditService audits, IUserIdKeyResolver userKeys)
{
    public async Task<Answer> PageAsync(Call call, UmbracoObjectTypes type)
    {
        PagedModel<IAuditItem> page = await audits.GetItemsByKeyAsync(
            call.Id, type, call.Skip, call.Take, call.Direction("orderDirection", Direction.Descending), call.Time("sinceDate"));
        var items = new List<object>();
        foreach (IAuditItem item in page.Items)
        {
            Attempt<Guid> user = await userKeys.TryGetAsync(item.UserId);
            items.Add(new
            {
                User = new Reference(user.Success ? user.Result : Guid.Empty),
                Timestamp = Dates.Utc(item.CreateDate),
                LogType = item.AuditType.ToString(),
                item.Comment,
                item.Parameters,
            });
        }

        return Answer.Of(new Paged<object>(page.Total, items));
    }
}
