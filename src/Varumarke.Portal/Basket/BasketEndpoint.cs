using Microsoft.AspNetCore.Http;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Portal.Forms;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Rendering;

namespace Varumarke.Portal.Basket;

/// <summary>The basket: shown by GET, changed by POST, and kept by the browser.</summary>
internal sealed class BasketEndpoint(BasketShelf shelf, PortalSite site, PageRenderer pages)
{
    private const string Full = "full";

    public async Task HandleAsync(HttpContext context, string language)
    {
        var content = BasketContent.Of(context.Request);
        IReadOnlyList<BasketRow> rows = await shelf.FindAsync(content, language, context.RequestAborted);
        string other = language == ReaderLanguage.Swedish ? ReaderLanguage.English : ReaderLanguage.Swedish;
        bool isNamed = context.Request.Query.ContainsKey("v");
        var shown = new BasketContent([.. rows.Select(row => new BasketItem(row.Asset.Asset.Key, row.Size))]);
        var head = new PageHead
        {
            Language = language,
            Title = BasketWords.Title.In(language),
            Path = LibraryPaths.Basket(language),
            OtherPath = isNamed ? shown.Address(LibraryPaths.Basket(other)) : LibraryPaths.Basket(other),
            IsUnlisted = true,
            IsPrivate = true,
        };
        await pages.WriteAsync<BasketPage>(
            context,
            head,
            StatusCodes.Status200OK,
            (nameof(BasketPage.Rows), rows),
            (nameof(BasketPage.Gone), content.Items.Count - rows.Count),
            (nameof(BasketPage.IsFull), content.IsTooMuch || context.Request.Query.ContainsKey(Full)),
            (nameof(BasketPage.Address), site.Whole(shown.Address(LibraryPaths.Basket(language)))));
    }

    /// <summary>
    /// Fields: <c>item</c> and <c>size</c> in the same order are the whole basket as its page showed it; <c>add</c> is put into the one that
    /// the browser keeps, <c>remove</c> is the number of one that goes, <c>empty</c> takes all away.
    /// </summary>
    public static async Task ChangeAsync(HttpContext context, string language)
    {
        if (await PostedForm.ReadAsync(context) is not { } form)
        {
            return;
        }

        BasketContent content = form.ContainsKey("item") ? Posted(form) : BasketContent.Of(context.Request);
        if (int.TryParse(form["remove"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int gone))
        {
            content = content with { Items = [.. content.Items.Where((_, at) => at != gone)] };
        }

        content = form.ContainsKey("empty") ? BasketContent.Empty : content.With(BasketContent.Of(Added(form)));
        bool fits = content.Keep(context);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Location = LibraryPaths.Basket(language) + (content.IsTooMuch || !fits ? "?" + Full : string.Empty);
    }

    /// <summary>The basket as a form shows it.</summary>
    public static BasketContent Posted(IFormCollection form, int most = BasketContent.Most)
    {
        string?[] keys = [.. form["item"]], sizes = [.. form["size"]];
        return BasketContent.Of([.. keys.Select((key, at) => at < sizes.Length && sizes[at] is { Length: > 0 } size ? $"{key}.{size}" : key)], most);
    }

    // From the grid without a size, from a picture's page with the one that is chosen there.
    private static string?[] Added(IFormCollection form)
    {
        string? size = form.ContainsKey("item") ? null : (string?)form["size"];
        return [.. form["add"].Select(key => string.IsNullOrEmpty(size) ? key : $"{key}.{size}")];
    }
}
