using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Varumarke.Renditions.Serving;

/// <summary><c>?download</c> asks for a file to be kept rather than shown.</summary>
internal static class Downloads
{
    private const string Name = "download";

    public static bool IsAsked(HttpRequest request)
    {
        foreach (QueryStringEnumerable.EncodedNameValuePair pair in new QueryStringEnumerable(request.QueryString.Value))
        {
            if (pair.EncodedName.Span.Equals(Name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
