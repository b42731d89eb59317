using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Varumarke.Portal.Zips;

/// <summary>The part of a file that a request asks for (RFC 9110, 14): one range of bytes. Several at once get the whole, as is allowed.</summary>
internal static class AskedPart
{
    /// <summary>The range; null where the whole is asked for, or another file was begun than there is now.</summary>
    public static string? Of(HttpRequest request, string tag)
    {
        if (!HttpMethods.IsGet(request.Method) || request.Headers.Range is not [{ Length: > 0 and < 100 } written] || !RangeHeaderValue.TryParse(written, out RangeHeaderValue? range))
        {
            return null;
        }

        string begun = request.Headers.IfRange.ToString();
        return range.Unit.Equals("bytes", StringComparison.OrdinalIgnoreCase) && range.Ranges.Count == 1 && (begun.Length == 0 || begun == tag) ? written : null;
    }

    /// <summary>The first and the last byte of a range; false where there is none of it.</summary>
    public static bool TryRead([NotNull] string written, long length, out long from, out long to)
    {
        RangeItemHeaderValue range = RangeHeaderValue.Parse(written).Ranges.Single();
        long last = length - 1;
        from = range.From ?? Math.Max(0, length - (range.To ?? 0));
        to = range.From is null ? last : Math.Min(range.To ?? last, last);
        return from <= to;
    }
}
