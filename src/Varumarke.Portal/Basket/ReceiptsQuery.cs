using Microsoft.AspNetCore.Http;
using Varumarke.Core.Receipts;

namespace Varumarke.Portal.Basket;

/// <summary>The receipts that an address names: <c>?r=</c>, once for each.</summary>
internal static class ReceiptsQuery
{
    private const string Parameter = "r";

    /// <summary>The codes, each once; none where one of them is no code or there are more than are fetched at once.</summary>
    public static IReadOnlyList<string> CodesIn(HttpRequest request)
    {
        string?[] written = [.. request.Query[Parameter]];
        string[] codes = [.. written.Take(BasketContent.MostOrdered + 1).Select(each => ReceiptCode.TryRead(each, out string? code) ? code : null).OfType<string>()];
        return written.Length is > 0 and <= BasketContent.MostOrdered && codes.Length == written.Length ? [.. codes.Distinct(StringComparer.Ordinal)] : [];
    }

    public static string Address(string path, IEnumerable<string> codes) => $"{path}?{string.Join('&', codes.Select(code => $"{Parameter}={code}"))}";
}
