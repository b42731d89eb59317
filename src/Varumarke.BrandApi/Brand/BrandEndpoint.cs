using Microsoft.AspNetCore.Http;
using Varumarke.BrandApi.Answers;
using Varumarke.BrandApi.Assets;
using Varumarke.Core.Brand;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;

namespace Varumarke.BrandApi.Brand;

/// <summary><c>/api/v1/brand</c>: the platform with colours, typefaces, logos, strengths and profile areas.</summary>
internal sealed class BrandEndpoint(BrandReader brand, AssetShelf shelf, ApiLinks links)
{
    public async Task HandleAsync(HttpContext context)
    {
        string language = ApiAnswer.Language(context);
        if (brand.Platform(language) is not { } platform)
        {
            await ApiAnswer.RefuseAsync(context, Problem.Of(404, BrandTexts.NoPlatform));
            return;
        }

        IReadOnlyList<ShelvedAsset> logos = await shelf.FindAsync(platform.Logos, context.RequestAborted);
        await ApiAnswer.SendAsync(context, BrandAnswer.Of(platform, brand, [.. logos.Select(logo => AssetItem.Of(logo, links, language))], language), language);
    }
}

/// <summary>What the brand's resource says besides its answers.</summary>
internal static class BrandTexts
{
    public static Wording NoPlatform { get; } = new("There is no brand platform in this language.", "Det finns ingen varumärkesplattform på det här språket.");
}
