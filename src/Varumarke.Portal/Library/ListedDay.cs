using Varumarke.Core.Search;

namespace Varumarke.Portal.Library;

/// <summary>When a list was last changed: on the day of the newest of what it shows.</summary>
internal static class ListedDay
{
    /// <summary>The day; null for a list that shows nothing.</summary>
    public static DateTime? Of(SearchAnswer answer) => answer.Hits.Count > 0 ? answer.Hits.Max(hit => hit.Changed) : null;
}
