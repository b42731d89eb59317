using System.Text;

namespace Varumarke.Web.Tests.Rights;

/// <summary>Bytes of any kind as text, one character each, so that they can be searched.</summary>
internal static class LatinText
{
    public static async Task<string> GetStringLatinAsync(this HttpClient client, string address)
    {
        using HttpResponseMessage response = await client.GetAsync(address);
        return Encoding.Latin1.GetString(await response.Content.ReadAsByteArrayAsync());
    }
}
