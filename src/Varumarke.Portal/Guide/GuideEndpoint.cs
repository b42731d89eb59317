using Microsoft.AspNetCore.Http;
using Varumarke.Core.Brand;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Rendering;

namespace Varumarke.Portal.Guide;

/// <summary>The brand on one page: what it promises, how it sounds, how it looks.</summary>
internal sealed class GuideEndpoint(BrandReader brand, AssetShelf shelf, PageRenderer pages)
{
    public async Task HandleAsync(HttpContext context, string language)
    {
        BrandPlatform? platform = brand.Platform(language);
        var strengths = new List<(BrandStrength, ShelvedAsset?)>();
        foreach (BrandStrength strength in brand.Strengths(language))
        {
            strengths.Add((strength, (await shelf.FindAsync(strength.Images, context.RequestAborted)).FirstOrDefault(picture => picture.Renditions is not null)));
        }

        var head = new PageHead
        {
            Language = language,
            Title = GuideWords.Title.In(language),
            Description = platform?.Preamble,
            Path = LibraryPaths.Guide(language),
            OtherPath = LibraryPaths.Guide(language == ReaderLanguage.Swedish ? ReaderLanguage.English : ReaderLanguage.Swedish),
            Owner = platform?.Owner,
            OwnerEmail = platform?.OwnerEmail,
            Changed = platform?.Changed,
            ReviewBy = platform?.ReviewBy,
            Entry = MenuEntry.Guide,
            MayBeKept = true,
        };
        await pages.WriteAsync<GuidePage>(
            context,
            head,
            StatusCodes.Status200OK,
            (nameof(GuidePage.Brand), platform),
            (nameof(GuidePage.Strengths), strengths),
            (nameof(GuidePage.Areas), brand.ProfileAreas(language)),
            (nameof(GuidePage.Logos), await shelf.FindAsync(platform?.Logos ?? [], context.RequestAborted)));
    }
}
