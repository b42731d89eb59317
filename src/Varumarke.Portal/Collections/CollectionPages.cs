using Microsoft.AspNetCore.Http;
using Varumarke.Core.Sharing;
using Varumarke.Portal.Basket;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Rendering;

namespace Varumarke.Portal.Collections;

/// <summary>Writes the page of a collection, whichever way led to it: its form is the basket's, so that its zip and receipts are too.</summary>
internal sealed class CollectionPages(BasketShelf shelf, PageRenderer pages)
{
    /// <summary>The size that is chosen for all, in the address.</summary>
    public const string Size = "size";

    /// <summary>Sends the page.</summary>
    /// <param name="context">The request.</param>
    /// <param name="head">What the page says of itself.</param>
    /// <param name="shown">What of the collection may be shown.</param>
    /// <param name="ends">The last day of the link that led here.</param>
    public async Task WriteAsync(HttpContext context, PageHead head, ShownCollection shown, DateTime? ends)
    {
        string? size = context.Request.Query[Size] is [{ } text, ..] ? text : null;
        var content = new BasketContent([.. shown.Assets.Select(key => new BasketItem(key, size ?? string.Empty))]);
        await pages.WriteAsync<CollectionPage>(
            context,
            head,
            StatusCodes.Status200OK,
            (nameof(CollectionPage.Collection), shown.Collection),
            (nameof(CollectionPage.Rows), await shelf.FindAsync(content, head.Language, context.RequestAborted)),
            (nameof(CollectionPage.Path), head.Path),
            (nameof(CollectionPage.Size), size),
            (nameof(CollectionPage.Ends), ends));
    }
}
