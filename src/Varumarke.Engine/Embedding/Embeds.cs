using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Varumarke.Core.Embedding;

namespace Varumarke.Engine.Embedding;

/// <summary>
/// Asks by oEmbed: 1. whose address it is; 2. the site's one endpoint, which leads nowhere else, within a time and a size; 3. what may be
/// shown of the answer.
/// </summary>
internal sealed class Embeds(HttpClient client, IOptions<EmbedOptions> options, TimeProvider time, ILogger<Embeds> logger) : IEmbeds
{
    private const int MostBytes = 128 * 1024;
    private const int LongestAddress = 2_000;

    public IReadOnlyList<string> FrameHosts { get; } = [.. options.Value.Providers.Values.SelectMany(provider => provider.FrameHosts).Distinct(StringComparer.OrdinalIgnoreCase)];

    public async Task<EmbedAnswer> FindAsync(string url, int? maxWidth, int? maxHeight, CancellationToken cancellationToken)
    {
        // 1
        if (PageOf(url) is not { } page || options.Value.Providers.Values.FirstOrDefault(provider => provider.Hosts.Contains(page.IdnHost, StringComparer.OrdinalIgnoreCase)) is not { } provider)
        {
            return new EmbedAnswer(EmbedOutcome.NoProvider);
        }

        // 2
        using var inTime = new CancellationTokenSource(options.Value.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(inTime.Token, cancellationToken);
        try
        {
            using JsonDocument? answer = await AskAsync(AddressOf(provider, page, maxWidth, maxHeight), either.Token);

            // 3
            return answer is not null && EmbedMarkup.Of(answer.RootElement, [.. provider.FrameHosts]) is { } markup
                ? new EmbedAnswer(EmbedOutcome.Found, markup)
                : new EmbedAnswer(EmbedOutcome.NotUsable);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or JsonException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            logger.EmbedNotAnswered(failure, page.IdnHost);
            return new EmbedAnswer(EmbedOutcome.NotUsable);
        }
    }

    private async Task<JsonDocument?> AskAsync(string address, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd("application/json");
        using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.StatusCode != HttpStatusCode.OK || response.Content.Headers.ContentLength > MostBytes)
        {
            return null;
        }

        await using Stream body = await response.Content.ReadAsStreamAsync(cancellationToken);
        byte[] read = new byte[MostBytes + 1];
        int length = await body.ReadAtLeastAsync(read, read.Length, throwOnEndOfStream: false, cancellationToken);
        return length > MostBytes ? null : JsonDocument.Parse(read.AsMemory(0, length));
    }

    private static string AddressOf(EmbedProvider provider, Uri page, int? maxWidth, int? maxHeight)
    {
        var query = new Dictionary<string, string?> { ["url"] = page.AbsoluteUri, ["format"] = "json" };
        if (maxWidth is { } width)
        {
            query["maxwidth"] = width.ToString(CultureInfo.InvariantCulture);
        }

        if (maxHeight is { } height)
        {
            query["maxheight"] = height.ToString(CultureInfo.InvariantCulture);
        }

        return QueryHelpers.AddQueryString(provider.Endpoint, query);
    }

    private static Uri? PageOf(string url) => url.Length <= LongestAddress
        && Uri.TryCreate(url, UriKind.Absolute, out Uri? page)
        && (page.Scheme == Uri.UriSchemeHttps || page.Scheme == Uri.UriSchemeHttp)
        && page.IsDefaultPort
        && page.UserInfo.Length == 0
        ? page
        : null;
}
