using Varumarke.BrandApi.Answers;
using Varumarke.BrandApi.Assets;
using Varumarke.Core.Library;
using Varumarke.Core.Sharing;

namespace Varumarke.BrandApi.Collections;

/// <summary>A public collection; the number is of what may leave.</summary>
internal sealed record CollectionItem(Guid Id, string Name, string? Description, int Assets, DateTime Changed, CollectionLinks Links)
{
    public static CollectionItem Of(ShownCollection shown, ApiLinks links, string language)
    {
        AssetCollection collection = shown.Collection;
        return new CollectionItem(
            collection.Key,
            collection.Name(language),
            collection.Description(language),
            shown.Assets.Count,
            collection.ChangedOn,
            new CollectionLinks(
                links.Of($"{BrandRoutes.Collections}/{collection.Key}?lang={language}"),
                links.Of(LibraryPaths.Collection(language, collection.Key, collection.Name(language)))));
    }
}

/// <summary>Where a collection is.</summary>
internal sealed record CollectionLinks(string Self, string Page);

/// <summary>A collection with its assets, in its order.</summary>
internal sealed record WholeCollection(CollectionItem Collection, IReadOnlyList<AssetItem> Items);
