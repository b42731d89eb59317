using Microsoft.AspNetCore.Http;
using Varumarke.BrandApi.Answers;
using Varumarke.Core.Library;
using Varumarke.Core.Refusals;
using Varumarke.Core.Rights;

namespace Varumarke.BrandApi.Assets;

/// <summary><c>/api/v1/assets/{id}</c> and its renditions.</summary>
internal sealed class AssetEndpoint(AssetShelf shelf, AssetRefusals refusals, ApiLinks links)
{
    public Task HandleAsync(HttpContext context) =>
        AnswerAsync(context, (asset, language) => AssetItem.Of(asset, links, language));

    public Task HandleRenditionsAsync(HttpContext context) => AnswerAsync(context, (asset, _) => new RenditionsAnswer(
        asset.Asset.Key,
        asset.Renditions?.Placeholder,
        [.. asset.Renditions?.Presets.Select(preset => RenditionItem.Of(preset.Key, preset.Value, links)) ?? []]));

    private async Task AnswerAsync<TModel>(HttpContext context, Func<ShelvedAsset, string, TModel> model)
    {
        Guid key = Guid.Parse((string)context.Request.RouteValues["id"]!);
        (ShelvedAsset? asset, AssetDecision decision) = await shelf.FindAsync(key, context.RequestAborted);
        if (asset is null)
        {
            await ApiAnswer.RefuseAsync(context, refusals.Problem(decision));
            return;
        }

        string language = ApiAnswer.Language(context);
        await ApiAnswer.SendAsync(context, model(asset, language), language);
    }
}
