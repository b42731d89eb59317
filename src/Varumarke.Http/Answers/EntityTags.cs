using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Varumarke.Http.Answers;

/// <summary>Compares entity tags as RFC 9110 does for reading: a tag that was weakened on its way, by packing, still is the same one.</summary>
public static class EntityTags
{
    /// <summary>Whether what a reader has (<c>If-None-Match</c>) contains a tag.</summary>
    /// <param name="known">The header.</param>
    /// <param name="tag">The tag of the answer, weak or not; none is contained in nothing.</param>
    public static bool Contain(StringValues known, string tag) =>
        known.Count > 0
        && EntityTagHeaderValue.TryParse(tag, out EntityTagHeaderValue? own)
        && EntityTagHeaderValue.TryParseList(known.ToArray()!, out IList<EntityTagHeaderValue>? tags)
        && tags.Any(each => each.Tag == "*" || each.Tag == own.Tag);
}
