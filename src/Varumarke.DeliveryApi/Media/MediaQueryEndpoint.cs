using Microsoft.AspNetCore.Http;
using Varumarke.DeliveryApi.Assets;
using Varumarke.DeliveryApi.Problems;
using Varumarke.DeliveryApi.Querying;
using Varumarke.DeliveryApi.Requests;

namespace Varumarke.DeliveryApi.Media;

/// <summary><c>GET media?fetch=children:…</c>: a page of media.</summary>
internal sealed class MediaQueryEndpoint(MediaQueryReaders readers, MediaQueries queries, MediaResponses responses) : DeliveryEndpoint
{
    public override bool IsMedia => true;

    public override Task<DeliveryResult> HandleAsync(HttpContext context, DeliveryRequest request) => AskAsync(context, request);

    private async Task<DeliveryResult> AskAsync(HttpContext context, DeliveryRequest request)
    {
        QueryReader reader = readers.New();
        if (reader.Read(context.Request.Query) is not { } query)
        {
            return DeliveryResult.Fail(KnownProblems.BadQuery(reader.Faults));
        }

        var (answer, watch) = await queries.AskAsync(query, request.Dependencies, context.RequestAborted);
        return DeliveryResult.Ok(new ListAnswer<ApiMediaResponse>(answer, keys => Task.FromResult(Build(keys, request))), watch);
    }

    private IReadOnlyList<ApiMediaResponse> Build(ArraySegment<Guid> keys, DeliveryRequest request) =>
        [.. keys.Select(key => responses.Build(key, request).Response).OfType<ApiMediaResponse>()];
}
