using Varumarke.Core.PublishedIndex;

namespace Varumarke.DeliveryApi.Index;

/// <summary>
/// The three trees: published documents, documents as their drafts are (for previews; read only if somebody previews), and
/// media.
/// </summary>
internal sealed class PublishedIndexes(IPublishedIndexSource source)
{
    public PublishedIndex Published { get; } = new(source, ItemKind.Document, drafts: false);

    public PublishedIndex Drafts { get; } = new(source, ItemKind.Document, drafts: true);

    public PublishedIndex Media { get; } = new(source, ItemKind.Media, drafts: false);

    public PublishedIndex Documents(bool preview) => preview ? Drafts : Published;

    /// <summary>
    /// Tells of the generation of all that a query reads. Where it reads properties, that is the other tree too: a property may
    /// name what lies there, and what may not leave there is not told here.
    /// </summary>
    public Func<long> GenerationOf(PublishedIndex index, bool readsProperties)
    {
        PublishedIndex other = index == Media ? Published : Media;
        return readsProperties ? () => index.Generation + other.Generation : () => index.Generation;
    }

    public void TouchDocuments(IReadOnlyCollection<Guid> keys)
    {
        Published.Touch(keys);
        Drafts.Touch(keys);
    }

    public void TouchAll()
    {
        Published.TouchAll();
        Drafts.TouchAll();
        Media.TouchAll();
    }
}
