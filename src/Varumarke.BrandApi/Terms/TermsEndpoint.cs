using System.Text;
using Microsoft.AspNetCore.Http;
using Varumarke.BrandApi.Answers;
using Varumarke.Core.Library;
using Varumarke.Core.Refusals;
using Varumarke.Core.Rights;
using Varumarke.Http.Answers;

namespace Varumarke.BrandApi.Terms;

/// <summary><c>/api/v1/assets/{id}/terms</c>: the terms for machines (ODRL).</summary>
internal sealed class TermsEndpoint(AssetShelf shelf, AssetRefusals refusals, ApiLinks links)
{
    public async Task HandleAsync(HttpContext context)
    {
        Guid key = Guid.Parse((string)context.Request.RouteValues["id"]!);
        (ShelvedAsset? asset, AssetDecision decision) = await shelf.FindAsync(key, context.RequestAborted);
        if (asset is null)
        {
            await ApiAnswer.RefuseAsync(context, refusals.Problem(decision));
            return;
        }

        ApiAnswer.Open(context);
        string self = links.Of($"{BrandRoutes.Assets}/{key:D}");
        await TaggedAnswer.SendAsync(context, Encoding.UTF8.GetBytes(OdrlPolicy.Of(asset.Described, self + "/terms", self).ToJsonString(ApiAnswer.Json)), "application/ld+json; charset=utf-8");
    }
}
