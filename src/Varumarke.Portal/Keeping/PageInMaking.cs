using Microsoft.AspNetCore.Http;

namespace Varumarke.Portal.Keeping;

/// <summary>What a page that is being made says of itself: whether others may be sent the same, and what is done each time that it is read.</summary>
internal sealed class PageInMaking
{
    private readonly List<Action> _whenServed = [];

    /// <summary>Whether others may be sent the same bytes for as long as nothing changes.</summary>
    public bool MayBeKept { get; set; }

    public IReadOnlyList<Action> WhenServed => _whenServed;

    /// <summary>Does something now, and again whenever the page is read that is being made.</summary>
    public static void Do(HttpContext context, Action whenServed)
    {
        whenServed();
        context.Features.Get<PageInMaking>()?._whenServed.Add(whenServed);
    }
}
