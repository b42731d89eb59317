using System.Globalization;
using Microsoft.AspNetCore.Http;
using Varumarke.Core.Problems;

namespace Varumarke.BrandApi.Answers;

/// <summary>Which part of a list is asked for: <c>page</c>, from 1, and <c>limit</c>.</summary>
internal static class PageQuery
{
    /// <summary>How many a page holds at most.</summary>
    public const int MostOnPage = 100;

    /// <summary>How many a page holds where nothing is said.</summary>
    public const int UsualOnPage = 20;

    private const int LastPage = 100_000;

    /// <param name="context">The request.</param>
    /// <param name="usual">How many a page holds where nothing is said.</param>
    /// <param name="most">How many a page holds at most.</param>
    public static (int Page, int Limit, IReadOnlyList<RequestFault> Faults) Of(HttpContext context, int usual = UsualOnPage, int most = MostOnPage)
    {
        RequestFault?[] faults = [Number(context, "page", 1, LastPage, out int page), Number(context, "limit", usual, most, out int limit)];
        return (page, limit, [.. faults.OfType<RequestFault>()]);
    }

    private static RequestFault? Number(HttpContext context, string name, int otherwise, int most, out int number)
    {
        number = otherwise;
        string? text = context.Request.Query[name];
        return text is null || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1 && number <= most)
            ? null
            : new RequestFault(name, text, new Wording($"It may be a whole number from 1 to {most.ToString(CultureInfo.InvariantCulture)}.", $"Det får vara ett heltal från 1 till {most.ToString(CultureInfo.InvariantCulture)}."));
    }
}
