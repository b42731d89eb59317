using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Varumarke.Core.Brand;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Rendering;

namespace Varumarke.Portal.Accessibility;

/// <summary>The accessibility statement that the law asks for, with a way to report faults.</summary>
internal sealed class AccessibilityEndpoint(BrandReader brand, IOptions<PortalOptions> options, PageRenderer pages)
{
    public Task HandleAsync(HttpContext context, string language)
    {
        BrandPlatform? platform = brand.Platform(language);
        var head = new PageHead
        {
            Language = language,
            Title = AccessibilityWords.Title.In(language),
            Description = AccessibilityWords.Lead.In(language),
            Path = LibraryPaths.Accessibility(language),
            OtherPath = LibraryPaths.Accessibility(language == ReaderLanguage.Swedish ? ReaderLanguage.English : ReaderLanguage.Swedish),
            Owner = platform?.Owner,
            OwnerEmail = platform?.OwnerEmail,
        };
        return pages.WriteAsync<AccessibilityPage>(
            context, head, StatusCodes.Status200OK, (nameof(AccessibilityPage.Email), options.Value.AccessibilityEmail ?? platform?.OwnerEmail));
    }
}
