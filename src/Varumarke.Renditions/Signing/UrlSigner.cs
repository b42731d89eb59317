using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Umbraco.Cms.Core.Media;
using Varumarke.Renditions.Requests;

namespace Varumarke.Renditions.Signing;

/// <summary>Signs addresses of renditions, and says whether a signature is ours.</summary>
internal sealed class UrlSigner(SigningKeys keys, TimeProvider time) : IImageUrlTokenGenerator
{
    /// <summary>The address with a signature of its path and commands; one that asks for nothing is left as it is.</summary>
    public string Sign(string url)
    {
        int mark = url.IndexOf('?', StringComparison.Ordinal);
        if (mark < 0)
        {
            return url;
        }

        ImageQuery query = ImageQueryReader.Read(url[mark..], int.MaxValue, out _);
        if (query.IsEmpty)
        {
            return url;
        }

        string unsigned = query.Signature is null ? url : WithoutSignature(url, mark);
        string signature = keys.Current.Sign(SignedText.Of(PathOf(url[..mark]), query.Commands), time.GetUtcNow());
        return $"{unsigned}&{ImageCommands.Signature}={signature}";
    }

    /// <summary>The key that signed an address; null when none of ours did.</summary>
    public SigningKey? Verify(PathString path, ImageQuery query) => query.Signature is { } signature
        ? keys.Current.Verify(SignedText.Of(path, query.Commands), signature, time.GetUtcNow())
        : null;

    /// <inheritdoc />
    public string RefreshSignature(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return Sign(url);
    }

    private static PathString PathOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out Uri? absolute) && absolute.Scheme != Uri.UriSchemeFile
        ? PathString.FromUriComponent(absolute)
        : PathString.FromUriComponent(address.StartsWith('/') ? address : "/" + address);

    private static string WithoutSignature(string url, int mark)
    {
        List<string> kept = [];
        foreach (QueryStringEnumerable.EncodedNameValuePair pair in new QueryStringEnumerable(url[mark..]))
        {
            if (!pair.DecodeName().Span.Equals(ImageCommands.Signature, StringComparison.OrdinalIgnoreCase))
            {
                kept.Add($"{pair.EncodedName}={pair.EncodedValue}");
            }
        }

        return url[..mark] + "?" + string.Join('&', kept);
    }
}
