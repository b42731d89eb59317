using Microsoft.AspNetCore.Http;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Sharing;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Problems;
using Varumarke.Portal.Rendering;

namespace Varumarke.Portal.Collections;

/// <summary>The public collections, and one of them.</summary>
internal sealed class CollectionsEndpoint(CollectionShelf collections, AssetShelf assets, CollectionPages pages, MissingPages missing, PageRenderer renderer)
{
    public async Task ListAsync(HttpContext context, string language)
    {
        var shown = new List<(ShownCollection, ShelvedAsset?)>();
        foreach (ShownCollection each in await collections.PublicAsync(context.RequestAborted))
        {
            shown.Add((each, (await assets.FindAsync(each.Assets[0], context.RequestAborted)).Asset));
        }

        var head = new PageHead
        {
            Language = language,
            Title = CollectionWords.Title.In(language),
            Description = CollectionWords.Lead.In(language),
            Path = LibraryPaths.Collections(language),
            OtherPath = LibraryPaths.Collections(ReaderLanguage.Other(language)),
            Changed = shown.Count > 0 ? shown.Max(each => each.Item1.Collection.ChangedOn) : null,
            Entry = MenuEntry.Library,
        };
        await renderer.WriteAsync<CollectionsPage>(context, head, StatusCodes.Status200OK, (nameof(CollectionsPage.Shown), shown));
    }

    public async Task ShowAsync(HttpContext context, string language)
    {
        if (LibraryPaths.KeyIn((string)context.Request.RouteValues["collection"]!) is not { } key || await collections.FindPublicAsync(key, context.RequestAborted) is not { } shown)
        {
            await missing.WriteAsync(context, language);
            return;
        }

        AssetCollection collection = shown.Collection;
        string other = ReaderLanguage.Other(language);
        var head = new PageHead
        {
            Language = language,
            Title = collection.Name(language),
            Description = collection.Description(language),
            Path = LibraryPaths.Collection(language, key, collection.Name(language)),
            OtherPath = LibraryPaths.Collection(other, key, collection.Name(other)),
            IsUnlisted = context.Request.Query.ContainsKey(CollectionPages.Size),
            Changed = collection.ChangedOn,
            Entry = MenuEntry.Library,
        };
        await pages.WriteAsync(context, head, shown, ends: null);
    }
}
