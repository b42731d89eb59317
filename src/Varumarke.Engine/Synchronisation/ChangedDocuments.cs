using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Extensions;

namespace Varumarke.Engine.Synchronisation;

/// <summary>
/// Has documents read anew that a transaction changed: many with one message, and each once. Umbraco's handler sends a message each time
/// that one was saved or published in it: for figures in 200 goals every cache and every other node would hear of 400.
/// </summary>
internal sealed class ChangedDocuments(DistributedCache nodes) : IDistributedCacheNotificationHandler<ContentTreeChangeNotification>
{
    // A message is a row of the log, and is read whole.
    private const int MostInAMessage = 500;

    public void Handle(ContentTreeChangeNotification notification) => Handle([notification]);

    public void Handle(IEnumerable<ContentTreeChangeNotification> notifications)
    {
        foreach (TreeChange<IContent>[] some in Once(notifications.SelectMany(notification => notification.Changes)).Chunk(MostInAMessage))
        {
            nodes.RefreshContentCache(some);
        }
    }

    /// <summary>The changes in their order; what changed a document and nothing below it more than once is one change, where the first was.</summary>
    internal static IReadOnlyList<TreeChange<IContent>> Once(IEnumerable<TreeChange<IContent>> changes)
    {
        var once = new List<TreeChange<IContent>>();
        var places = new Dictionary<Guid, int>();
        foreach (TreeChange<IContent> change in changes)
        {
            if (change.ChangeTypes != TreeChangeTypes.RefreshNode)
            {
                // It may move or remove what changed before, and what comes after must come after.
                places.Clear();
                once.Add(change);
            }
            else if (places.TryGetValue(change.Item.Key, out int place))
            {
                once[place] = Both(once[place], change);
            }
            else
            {
                places.Add(change.Item.Key, once.Count);
                once.Add(change);
            }
        }

        return once;
    }

    private static TreeChange<IContent> Both(TreeChange<IContent> before, TreeChange<IContent> after) => new(
        after.Item,
        TreeChangeTypes.RefreshNode,
        Union(before.PublishedCultures, after.PublishedCultures),
        Union(before.UnpublishedCultures, after.UnpublishedCultures));

    private static IEnumerable<string>? Union(IEnumerable<string>? before, IEnumerable<string>? after) =>
        before is null ? after : after is null ? before : before.Union(after);
}
