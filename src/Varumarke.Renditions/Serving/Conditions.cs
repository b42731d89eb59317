using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Varumarke.Renditions.Sources;

namespace Varumarke.Renditions.Serving;

/// <summary>Reads the conditions and ranges of a request in the order of RFC 9110, section 13.2.2.</summary>
internal static class Conditions
{
    public static Condition Judge(HttpRequest request, FileHead head)
    {
        IHeaderDictionary asked = request.Headers;
        if (asked.IfMatch.Count > 0)
        {
            if (!Holds(asked.IfMatch, head.ETag, weak: false))
            {
                return Condition.Failed;
            }
        }
        else if (asked.IfUnmodifiedSince.Count > 0 && Moment(asked.IfUnmodifiedSince) < Modified(head))
        {
            return Condition.Failed;
        }

        if (asked.IfNoneMatch.Count > 0)
        {
            return Holds(asked.IfNoneMatch, head.ETag, weak: true) ? Condition.NotModified : Condition.Send;
        }

        return asked.IfModifiedSince.Count > 0 && Moment(asked.IfModifiedSince) >= Modified(head) ? Condition.NotModified : Condition.Send;
    }

    /// <summary>The part that is asked for; null for the whole.</summary>
    public static Part? Part(HttpRequest request, FileHead head, long length)
    {
        if (request.Headers.Range.Count == 0 || !HttpMethods.IsGet(request.Method))
        {
            return null;
        }

        RequestHeaders typed = request.GetTypedHeaders();
        if (!StillCounts(typed.IfRange, request.Headers.IfRange, head) || typed.Range is not { Ranges.Count: 1 } range || range.Unit != "bytes")
        {
            return null;
        }

        RangeItemHeaderValue only = range.Ranges.First();
        long from = only.From ?? Math.Max(0, length - (only.To ?? 0));
        long to = only.From is null ? length - 1 : Math.Min(only.To ?? long.MaxValue, length - 1);
        return from >= length || to < from ? new Part(0, -1) : new Part(from, to - from + 1);
    }

    private static bool StillCounts(RangeConditionHeaderValue? condition, StringValues written, FileHead head)
    {
        if (written.Count == 0)
        {
            return true;
        }

        // A weak tag never counts here: parts of two versions that merely mean the same would be put together.
        return condition switch
        {
            { EntityTag: { IsWeak: false } tag } => tag.Tag == head.ETag.ToString(),
            { LastModified: { } date } => date == Modified(head),
            _ => false,
        };
    }

    private static bool Holds(StringValues asked, StringValues own, bool weak)
    {
        if (asked.Count == 1 && (asked[0] == own[0] || asked[0] == "*"))
        {
            return true;
        }

        return EntityTagHeaderValue.TryParseList(asked.ToArray()!, out IList<EntityTagHeaderValue>? tags)
            && tags.Any(tag => tag.Tag == "*" || (tag.Tag == own.ToString() && (weak || !tag.IsWeak)));
    }

    private static DateTimeOffset? Moment(StringValues header) => HeaderUtilities.TryParseDate(header.ToString(), out DateTimeOffset moment) ? moment : null;

    // Dates in headers have whole seconds.
    private static DateTimeOffset? Modified(FileHead head) =>
        head.LastModified is { } modified ? new DateTimeOffset(modified.UtcTicks - (modified.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero) : null;
}
