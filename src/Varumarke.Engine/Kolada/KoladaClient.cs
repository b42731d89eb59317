using System.Globalization;
using Microsoft.Extensions.Options;
using Varumarke.Core.Strategy.Kolada;

namespace Varumarke.Engine.Kolada;

/// <summary>
/// Calls Kolada's API of version 3: <c>data/kpi/{ids}/municipality/{ids}/year/{years}</c>, whose answers are pages that name the next by
/// <c>next_url</c>. Only the configured host is called, whatever an answer says.
/// </summary>
/// <remarks>https://api.kolada.se/v3/docs; a list of years or key figures holds 25 at most.</remarks>
internal sealed class KoladaClient(IHttpClientFactory clients, IOptionsMonitor<KoladaOptions> options, TimeProvider time) : IKoladaSource
{
    /// <summary>Name of the client.</summary>
    public const string Name = "Varumarke.Kolada";

    /// <summary>The largest page that is read, in bytes.</summary>
    public const int LargestPage = 10 * 1024 * 1024;

    private const int MostAtOnce = 25;
    private const int MostPages = 40;

    /// <inheritdoc />
    public async Task<IReadOnlyList<KoladaFigure>> ReadAsync(IReadOnlyCollection<string> keyFigures, int firstYear, int lastYear, CancellationToken cancellationToken)
    {
        KoladaOptions own = options.CurrentValue;
        var root = new Uri(own.Address.EndsWith('/') ? own.Address : own.Address + "/");
        string areas = string.Join(',', own.Municipality, own.County, own.Nation);
        using HttpClient client = clients.CreateClient(Name);
        var figures = new KoladaPages(keyFigures, [own.Municipality, own.County, own.Nation], firstYear, lastYear);
        foreach (string[] some in keyFigures.Chunk(MostAtOnce))
        {
            foreach (int[] years in Enumerable.Range(firstYear, Math.Max(0, lastYear - firstYear + 1)).Chunk(MostAtOnce))
            {
                string written = string.Join(',', years.Select(year => year.ToString(CultureInfo.InvariantCulture)));
                await ReadPagesAsync(client, root, new Uri(root, $"data/kpi/{string.Join(',', some)}/municipality/{areas}/year/{written}"), figures, cancellationToken);
            }
        }

        return figures.All;
    }

    private async Task ReadPagesAsync(HttpClient client, Uri root, Uri first, KoladaPages figures, CancellationToken cancellationToken)
    {
        Uri? page = first;
        for (int pages = 0; page is not null; pages++)
        {
            if (pages == MostPages)
            {
                throw new KoladaException(KoladaTexts.TooMuch);
            }

            page = figures.Add(await FetchAsync(client, page, cancellationToken)) is { } next ? NextOf(root, page, next) : null;
        }
    }

    // Behind a proxy some services name themselves by http: the way is taken from the answer, scheme and host are ours.
    private static Uri NextOf(Uri root, Uri page, string written) =>
        Uri.TryCreate(page, written, out Uri? next)
        && next.Scheme is "http" or "https"
        && string.Equals(next.Host, root.Host, StringComparison.OrdinalIgnoreCase)
        && next.AbsolutePath.StartsWith(root.AbsolutePath, StringComparison.Ordinal)
            ? new Uri(root, next.PathAndQuery)
            : throw new KoladaException(KoladaTexts.Elsewhere);

    private async Task<byte[]> FetchAsync(HttpClient client, Uri page, CancellationToken cancellationToken)
    {
        // The clock that all keep, which tests set.
        using var late = new CancellationTokenSource(options.CurrentValue.Timeout, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            using HttpResponseMessage answer = await client.GetAsync(page, stop.Token);
            return answer.IsSuccessStatusCode
                ? await answer.Content.ReadAsByteArrayAsync(stop.Token)
                : throw new KoladaException(KoladaTexts.Status((int)answer.StatusCode));
        }
        catch (HttpRequestException fault)
        {
            throw new KoladaException(fault.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded ? KoladaTexts.TooMuch : KoladaTexts.Away, fault);
        }
        catch (IOException fault)
        {
            throw new KoladaException(KoladaTexts.Away, fault);
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw new KoladaException(KoladaTexts.Late, fault);
        }
    }
}
