using System.Text;
using Microsoft.AspNetCore.Http;
using Varumarke.BrandApi.Answers;
using Varumarke.BrandApi.Brand;
using Varumarke.Core.Brand;
using Varumarke.Core.Problems;
using Varumarke.Http.Answers;

namespace Varumarke.BrandApi.Tokens;

/// <summary><c>/api/v1/brand/tokens.json</c>, <c>colours.css</c> and <c>colours.ase</c>: the brand's colours for those who draw and build.</summary>
internal sealed class TokensEndpoint(BrandReader brand)
{
    public Task HandleTokensAsync(HttpContext context) => AnswerAsync(
        context, "application/design-tokens+json; charset=utf-8", platform => Encoding.UTF8.GetBytes(DesignTokens.Of(platform.Colours, platform.Typefaces).ToJsonString(ApiAnswer.Json)));

    public Task HandleStyleAsync(HttpContext context) => AnswerAsync(context, "text/css; charset=utf-8", platform => ColourFiles.Css(platform.Colours));

    public Task HandleSwatchesAsync(HttpContext context)
    {
        context.Response.Headers.ContentDisposition = "attachment; filename=\"colours.ase\"";
        return AnswerAsync(context, "application/octet-stream", platform => ColourFiles.Swatches(platform.Colours));
    }

    private Task AnswerAsync(HttpContext context, string contentType, Func<BrandPlatform, byte[]> write)
    {
        string language = ApiAnswer.Language(context);
        if (brand.Platform(language) is not { } platform)
        {
            context.Response.Headers.Remove("Content-Disposition");
            return ApiAnswer.RefuseAsync(context, Problem.Of(StatusCodes.Status404NotFound, BrandTexts.NoPlatform));
        }

        ApiAnswer.Open(context);
        return TaggedAnswer.SendAsync(context, write(platform), contentType, language);
    }
}
