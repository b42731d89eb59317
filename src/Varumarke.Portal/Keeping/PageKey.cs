using Microsoft.AspNetCore.Http;

namespace Varumarke.Portal.Keeping;

/// <summary>What a page's bytes depend on besides what the house knows: how it was called, and how it may be packed.</summary>
/// <param name="Scheme">Its links may begin with this ...</param>
/// <param name="Host">... and this.</param>
/// <param name="Path">Below which path the program lies, and the path.</param>
/// <param name="Query">What was asked, from the question mark.</param>
/// <param name="Packings">What the reader can unpack, as it was written.</param>
internal readonly record struct PageKey(string Scheme, string Host, string Path, string Query, string Packings)
{
    public static PageKey Of(HttpRequest request) => new(
        request.Scheme,
        request.Host.Value ?? string.Empty,
        request.PathBase.HasValue ? request.PathBase.Value + request.Path.Value : request.Path.Value ?? string.Empty,
        request.QueryString.Value ?? string.Empty,
        request.Headers.AcceptEncoding.ToString());

    /// <summary>How many characters it has.</summary>
    public int Length => Scheme.Length + Host.Length + Path.Length + Query.Length + Packings.Length;
}
