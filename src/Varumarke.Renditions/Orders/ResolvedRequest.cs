using Microsoft.AspNetCore.Http;
using Varumarke.Core.Assets;
using Varumarke.Core.Renditions;
using Varumarke.Renditions.Requests;
using Varumarke.Renditions.Signing;
using Varumarke.Renditions.Sources;

namespace Varumarke.Renditions.Orders;

/// <summary>Everything in a request that decides which rendition it means.</summary>
internal readonly record struct RequestKey(string PathBase, string Path, string Query, AcceptedFormats Accepted)
{
    public static RequestKey Of(HttpRequest request)
    {
        string path = request.Path.Value ?? string.Empty;
        string query = request.QueryString.Value ?? string.Empty;
        bool chooses = path.EndsWith(FormatNames.Auto, StringComparison.OrdinalIgnoreCase) || query.Contains(FormatNames.Auto, StringComparison.OrdinalIgnoreCase);
        return new RequestKey(request.PathBase.Value ?? string.Empty, path, query, chooses ? AcceptedFormats.Of(request.Headers.Accept) : default);
    }
}

/// <summary>What a request was found to mean, for as long as what it was found from is the same.</summary>
internal sealed record ResolvedRequest
{
    public required Asset Asset { get; init; }

    public required AssetSource Source { get; init; }

    public required RenditionKey Key { get; init; }

    public required FileHead Head { get; init; }

    /// <summary>The address names its very content.</summary>
    public bool IsImmutable { get; init; }

    /// <summary>The keys that its signature was found good by; null for an address that needs none.</summary>
    public KeyRing? Ring { get; init; }

    /// <summary>When the key of its signature is retired, in UTC ticks.</summary>
    public long SignatureEnds { get; init; } = long.MaxValue;
}
