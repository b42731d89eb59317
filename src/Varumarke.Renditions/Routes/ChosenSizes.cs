using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Varumarke.Renditions.Finished;
using Varumarke.Renditions.Requests;
using Varumarke.Renditions.Serving;
using Varumarke.Renditions.Signing;

namespace Varumarke.Renditions.Routes;

/// <summary>Whether somebody may choose sizes: with a signature of ours, or where everybody may; otherwise the reader has been answered.</summary>
internal sealed class ChosenSizes(
    UrlSigner signer, SigningKeys keys, RenditionMetrics metrics, IHostEnvironment environment, IOptionsMonitor<SigningOptions> signing)
{
    /// <returns>The key that signed the address with the ring it was found in, neither where nothing is signed; null when the answer has been written.</returns>
    public async Task<(KeyRing? Ring, SigningKey? Key)?> AllowAsync(HttpContext context, ImageQuery query)
    {
        KeyRing ring = keys.Current;
        if (signer.Verify(context.Request.PathBase + context.Request.Path, query) is { } key)
        {
            return (ring, key);
        }

        if (query.Signature is null && MayBeUnsigned)
        {
            return (null, null);
        }

        metrics.Refused(StatusCodes.Status403Forbidden);
        await AssetProblems.UnsignedAsync(context, query.Signature is not null);
        return null;
    }

    private bool MayBeUnsigned => signing.CurrentValue.AllowUnsigned ?? environment.IsDevelopment();
}
