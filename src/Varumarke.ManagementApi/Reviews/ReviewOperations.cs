using Varumarke.Core.Reviews;
using Varumarke.ManagementApi.Documents;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Reviews;

/// <summary>Published pages that nobody answers for, and those whose day of review is past, for the editors' dashboard: as many as the editor may read.</summary>
internal sealed class ReviewOperations(PageReviews reviews, DocumentPermissions permissions)
{
    private const int MostShown = 20;

    public static IEnumerable<Operation> All => [Operation.Get<ReviewOperations>("varumarke/pages/care", Access.Content, (own, call) => own.ListAsync(call))];

    private async Task<Answer> ListAsync(Call call)
    {
        DateOnly today = reviews.Today;
        CaredPage[] pages = [.. reviews.All().Where(page => page.IsOrphan || page.IsPast(today))];
        HashSet<Guid> readable = await permissions.VisibleAsync(call.User, [.. pages.Select(page => page.Key)]);
        return Answer.Of(new CareAnswer(
            Part(pages.Where(page => readable.Contains(page.Key) && page.IsOrphan).OrderBy(page => page.Title, StringComparer.CurrentCulture)),
            Part(pages.Where(page => readable.Contains(page.Key) && page.IsPast(today)).OrderBy(page => page.ReviewBy))));
    }

    private static CarePart Part(IEnumerable<CaredPage> pages)
    {
        CaredPage[] all = [.. pages];
        return new CarePart(all.Length, [.. all.Take(MostShown).Select(page => new CareItem(page.Key, page.Title, page.ReviewBy))]);
    }
}

/// <summary>The lists.</summary>
internal sealed record CareAnswer(CarePart WithoutOwner, CarePart PastReview);

/// <summary>A list's beginning.</summary>
internal sealed record CarePart(int Total, IReadOnlyList<CareItem> Items);

/// <summary>A page.</summary>
internal sealed record CareItem(Guid Id, string Name, DateOnly? ReviewBy);
