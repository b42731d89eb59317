using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Varumarke.Http.Addresses;

namespace Varumarke.BrandApi.Answers;

/// <summary>Writes addresses as answers name them: whole where a public address is configured, else from the root.</summary>
internal sealed class ApiLinks(PublicAddress address)
{
    public string Of(string path) => address.Configured + path;

    /// <summary>The address of another page of the list that was asked for.</summary>
    public string OfPage(HttpRequest request, int page)
    {
        IEnumerable<KeyValuePair<string, string?>> others = request.Query
            .Where(pair => pair.Key != "page")
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        return Of(QueryHelpers.AddQueryString(request.Path, others.Append(KeyValuePair.Create("page", (string?)page.ToString(CultureInfo.InvariantCulture)))));
    }
}
