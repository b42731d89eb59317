using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Varumarke.ManagementApi.Documents;
using Varumarke.ManagementApi.Entities;

namespace Varumarke.ManagementApi.Collections;

/// <summary>Documents as rows of a list. What all rows ask of somebody else is asked once for a page.</summary>
internal sealed class DocumentRowPresenter(IContentService contents, ContentValues values, EntityKeys keys, IUserService users, IPublicAccessService access)
{
    public IReadOnlyList<object> Present(IUser user, IReadOnlyList<IContent> rows, ListColumns columns)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        IDictionary<Guid, IEnumerable<ContentSchedule>> schedules = contents.GetContentSchedulesByKeys([.. rows.Select(row => row.Key)]);
        Dictionary<int, string?> names = rows.SelectMany(row => new[] { row.CreatorId, row.WriterId }).Distinct().ToDictionary(id => id, NameOf);
        return [.. rows.Select(row => Row(user, row, columns, names, ScheduleOf(schedules, row.Key)))];
    }

    private object Row(IUser user, IContent content, ListColumns columns, Dictionary<int, string?> names, ContentScheduleCollection schedule) => new
    {
        Values = HiddenProperties.LeftOut(user, content, values.Of(content, aliases: columns.Properties)),
        Variants = DocumentPresenter.Variants(content, schedule),
        Id = content.Key,
        Flags = Array.Empty<FlagModel>(),
        Creator = names[content.CreatorId],
        content.SortOrder,
        DocumentType = new { Id = content.ContentType.Key, content.ContentType.Alias, Icon = content.ContentType.Icon ?? string.Empty, Collection = DocumentPresenter.CollectionOf(content) },
        IsTrashed = content.Trashed,
        IsProtected = access.IsProtected(content.Path).Success,
        Ancestors = keys.AncestorsOf(content, UmbracoObjectTypes.Document),
        Updater = names[content.WriterId],
    };

    private static ContentScheduleCollection ScheduleOf(IDictionary<Guid, IEnumerable<ContentSchedule>> all, Guid key)
    {
        var own = new ContentScheduleCollection();
        foreach (ContentSchedule entry in all.TryGetValue(key, out IEnumerable<ContentSchedule>? entries) ? entries : [])
        {
            own.Add(entry);
        }

        return own;
    }

    private string? NameOf(int user) => users.GetProfileById(user) is IProfile profile ? profile.Name : null;
}
