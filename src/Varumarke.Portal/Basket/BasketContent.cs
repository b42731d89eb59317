using Microsoft.AspNetCore.Http;
using Varumarke.Core.Sharing;

namespace Varumarke.Portal.Basket;

/// <summary>
/// What is in a basket. It is kept by the browser alone, in an address (<c>?v=</c>) or for a day in a cookie that holds nothing but keys
/// and sizes; the server keeps none.
/// </summary>
internal sealed record BasketContent(IReadOnlyList<BasketItem> Items, bool IsTooMuch = false)
{
    /// <summary>The most that a basket holds: as much as an address and a cookie surely carry.</summary>
    public const int Most = 100;

    /// <summary>The most that is fetched at once: a whole collection, whose receipts an address just carries.</summary>
    public const int MostOrdered = AssetCollection.MostAssets;

    /// <summary>The cookie's name.</summary>
    public const string Cookie = "korg";

    private const string Parameter = "v";
    private const char Between = '~';
    private const int LongestCookie = 3800;

    /// <summary>Nothing.</summary>
    public static BasketContent Empty { get; } = new([]);

    /// <summary>What the address says, else what the browser has kept. What cannot be read is nothing.</summary>
    public static BasketContent Of(HttpRequest request)
    {
        string?[] named = [.. request.Query[Parameter]];
        return Of(named.Length > 0 ? named : (request.Cookies[Cookie] ?? string.Empty).Split(Between));
    }

    /// <summary>The things that are written, each once.</summary>
    public static BasketContent Of(IReadOnlyCollection<string?> written, int most = Most)
    {
        BasketItem[] items = [.. written.Take(most * 10).Select(each => BasketItem.TryRead(each, out BasketItem? item) ? item : null).OfType<BasketItem>().Distinct()];
        bool isTooMuch = items.Length > most || written.Count > most * 10;
        return new BasketContent([.. items.Take(most)], isTooMuch);
    }

    /// <summary>With more in it.</summary>
    public BasketContent With(BasketContent more)
    {
        BasketItem[] all = [.. Items.Concat(more.Items).Distinct()];
        return new BasketContent([.. all.Take(Most)], IsTooMuch || more.IsTooMuch || all.Length > Most);
    }

    /// <summary>Has the browser keep it, for a day.</summary>
    /// <returns>False when the last of it did not fit into what a browser keeps.</returns>
    public bool Keep(HttpContext context)
    {
        var options = new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = "/", IsEssential = true, MaxAge = TimeSpan.FromDays(1) };
        string written = string.Join(Between, Items);
        bool fits = written.Length <= LongestCookie;
        if (!fits)
        {
            written = written[..written.LastIndexOf(Between, LongestCookie)];
        }

        if (written.Length == 0)
        {
            context.Response.Cookies.Delete(Cookie, options);
        }
        else
        {
            context.Response.Cookies.Append(Cookie, written, options);
        }

        return fits;
    }

    /// <summary>An address that has it in itself.</summary>
    public string Address(string path) => Items.Count == 0 ? path : $"{path}?{string.Join('&', Items.Select(item => $"{Parameter}={item}"))}";
}
