using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Notifications;

namespace Varumarke.Engine.PropertyEditors.Blocks;

/// <summary>
/// Gives the blocks of a copied page, and of a page made from a blueprint, keys of their own: two blocks with one key would be
/// one block to everything that finds blocks by key.
/// </summary>
internal sealed class NewBlockKeysOnCopy(BlockReaders readers) : INotificationHandler<ContentCopyingNotification>, INotificationHandler<ContentScaffoldedNotification>
{
    public void Handle(ContentCopyingNotification notification) => GiveNewKeys(notification.Copy);

    public void Handle(ContentScaffoldedNotification notification) => GiveNewKeys(notification.Scaffold);

    private void GiveNewKeys(IContent content)
    {
        foreach (IProperty property in content.Properties)
        {
            foreach (IPropertyValue value in property.Values.ToArray())
            {
                if (WithNewKeys(property.PropertyType.PropertyEditorAlias, value.EditedValue) is { } changed)
                {
                    property.SetValue(changed, value.Culture, value.Segment);
                }
            }
        }
    }

    /// <summary>
    /// Replaces the keys in the text as it stands: blocks in blocks are JSON in JSON strings, and rich text names its blocks in
    /// its markup, but a key is written the same way everywhere.
    /// </summary>
    internal string? WithNewKeys(string editorAlias, object? value)
    {
        HashSet<Guid> keys = [];
        Collect(editorAlias, value, keys);
        if (keys.Count == 0 || value is not string text)
        {
            return null;
        }

        foreach (Guid key in keys)
        {
            var replacement = Guid.NewGuid();
            text = text
                .Replace(key.ToString("D"), replacement.ToString("D"), StringComparison.OrdinalIgnoreCase)
                .Replace(key.ToString("N"), replacement.ToString("N"), StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }

    private void Collect(string editorAlias, object? value, HashSet<Guid> keys)
    {
        if (readers.Find(editorAlias, value) is not { } blocks)
        {
            return;
        }

        foreach (BlockItemData item in blocks.ContentData.Concat(blocks.SettingsData))
        {
            keys.Add(item.Key);
            foreach (BlockPropertyValue nested in item.Values)
            {
                Collect(nested.PropertyType!.PropertyEditorAlias, nested.Value, keys);
            }
        }
    }
}
