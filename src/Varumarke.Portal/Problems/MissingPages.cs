using Microsoft.AspNetCore.Http;
using Varumarke.Core.Library;
using Varumarke.Core.Refusals;
using Varumarke.Core.Rights;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Rendering;

namespace Varumarke.Portal.Problems;

/// <summary>Answers with a page where there is none, or where what was there may not be used any more.</summary>
internal sealed class MissingPages(AssetRefusals refusals, PageRenderer pages)
{
    public Task WriteAsync(HttpContext context, string language, AssetDecision? decision = null)
    {
        AssetDecision told = refusals.Told(decision ?? new AssetDecision(AssetAvailability.NotApproved));
        var head = new PageHead
        {
            Language = language,
            Title = (told.IsGone ? MissingWords.Gone : MissingWords.NotFound).In(language),
            Path = LibraryPaths.Start(language),
            IsUnlisted = true,
        };
        return pages.WriteAsync<MissingPage>(
            context, head, AssetRefusal.StatusOf(told), (nameof(MissingPage.Decision), told), (nameof(MissingPage.Substitute), refusals.SubstituteOf(told)?.Key));
    }
}
