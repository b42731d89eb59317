using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Varumarke.Core.Brand;
using Varumarke.Core.Contributions;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Receipts;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Rendering;

namespace Varumarke.Portal.Privacy;

/// <summary>What the portal keeps of people, why, and for how long: by the rules that this site runs by.</summary>
internal sealed class PrivacyEndpoint(BrandReader brand, IOptions<ReceiptOptions> receipts, IOptionsMonitor<ContributionOptions> contributions, PageRenderer pages)
{
    public Task HandleAsync(HttpContext context, string language)
    {
        BrandOwner? owner = brand.Owner(language);
        var head = new PageHead
        {
            Language = language,
            Title = PrivacyWords.Title.In(language),
            Description = PrivacyWords.Lead.In(language),
            Path = LibraryPaths.Privacy(language),
            OtherPath = LibraryPaths.Privacy(ReaderLanguage.Other(language)),
            Owner = owner?.Owner,
            OwnerEmail = owner?.Email,
            MayBeKept = true,
        };
        return pages.WriteAsync<PrivacyPage>(
            context, head, StatusCodes.Status200OK, (nameof(PrivacyPage.Receipts), receipts.Value), (nameof(PrivacyPage.Contributions), contributions.CurrentValue));
    }
}
