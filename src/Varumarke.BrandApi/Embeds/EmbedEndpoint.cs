using System.Globalization;
using Microsoft.AspNetCore.Http;
using Varumarke.BrandApi.Answers;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Refusals;
using Varumarke.Core.Renditions;
using Varumarke.Core.Rights;

namespace Varumarke.BrandApi.Embeds;

/// <summary><c>/api/v1/oembed?url=…</c>: how a picture's page is embedded (oembed.com, type photo), within the size that is asked for.</summary>
internal sealed class EmbedEndpoint(AssetShelf shelf, AssetRefusals refusals, ApiLinks links)
{
    private const int LongestAddress = 2_000;

    public async Task HandleAsync(HttpContext context)
    {
        IQueryCollection query = context.Request.Query;
        string format = query["format"].ToString();
        if (format is not ("" or "json"))
        {
            await ApiAnswer.RefuseAsync(context, Problem.Of(format == "xml" ? StatusCodes.Status501NotImplemented : StatusCodes.Status400BadRequest, EmbedTexts.OnlyJson));
            return;
        }

        int? width = Size(query["maxwidth"]), height = Size(query["maxheight"]);
        if (width is 0 || height is 0)
        {
            await ApiAnswer.RefuseAsync(context, Problem.Of(StatusCodes.Status400BadRequest, EmbedTexts.BadSize));
            return;
        }

        (ShelvedAsset? asset, AssetDecision decision) = KeyIn(query["url"].ToString()) is { } key
            ? await shelf.FindAsync(key, context.RequestAborted)
            : (null, new AssetDecision(AssetAvailability.NotApproved));
        if (asset is null || Fitting(asset, width, height) is not { } shown)
        {
            await ApiAnswer.RefuseAsync(context, refusals.Problem(asset is null ? decision : new AssetDecision(AssetAvailability.NotApproved)));
            return;
        }

        string language = ApiAnswer.Language(context);
        RenditionLink? small = asset.Renditions!.Presets.GetValueOrDefault("card");
        await ApiAnswer.SendAsync(
            context,
            new EmbedAnswer(
                "1.0", "photo", asset.Described.Title(language), asset.Asset.Terms.CreditLineIn(language), EmbedTexts.Provider.In(language), links.Of(LibraryPaths.Start(language)), 300,
                links.Of(shown.Url), shown.Width, shown.Height, small is null ? null : links.Of(small.Url), small?.Width, small?.Height),
            language);
    }

    // Only the path says which: the address may have been copied from any of this service's names.
    private static Guid? KeyIn(string address)
    {
        string path = address.Split('?', '#')[0];
        return address.Length <= LongestAddress && LibraryCultures.All.Any(each => path.Contains(LibraryPaths.Library(each.Language) + "/", StringComparison.Ordinal))
            ? LibraryPaths.KeyIn(path[(path.LastIndexOf('/') + 1)..])
            : null;
    }

    // None, nought for what is no size.
    private static int? Size(string? written) =>
        string.IsNullOrEmpty(written) ? null : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int size) ? size : 0;

    private static RenditionLink? Fitting(ShelvedAsset asset, int? width, int? height) => asset.Renditions?.Presets.Values
        .Where(link => link.Width <= (width ?? int.MaxValue) && link.Height <= (height ?? int.MaxValue))
        .MaxBy(link => (long)link.Width * link.Height);
}
