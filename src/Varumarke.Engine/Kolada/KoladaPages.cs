using System.Text.Json;
using Varumarke.Core.Strategy.Kolada;

namespace Varumarke.Engine.Kolada;

/// <summary>
/// The figures of Kolada's pages: <c>{"values":[{"kpi","municipality","period","values":[{"gender":"T|K|M","value","isdeleted"}]}],"next_url"}</c>.
/// What was not asked for, was deleted, or has no value is left out. What cannot be read at all, or says two things of one year, spoils
/// the whole answer: nobody can say which half of it holds.
/// </summary>
internal sealed class KoladaPages(IReadOnlyCollection<string> keyFigures, IReadOnlyCollection<string> areas, int firstYear, int lastYear)
{
    private const decimal Largest = 1e12m;
    private const int Decimals = 10;
    private readonly Dictionary<(string, string, int, KoladaSex), KoladaFigure> _figures = [];

    /// <summary>All figures so far.</summary>
    public IReadOnlyList<KoladaFigure> All => [.. _figures.Values];

    /// <summary>Adds those of a page; says which page comes next, null for none.</summary>
    /// <exception cref="KoladaException">It cannot be read.</exception>
    public string? Add(ReadOnlyMemory<byte> page)
    {
        try
        {
            using JsonDocument answer = JsonDocument.Parse(page);
            foreach (JsonElement series in answer.RootElement.GetProperty("values").EnumerateArray())
            {
                AddYear(series);
            }

            return answer.RootElement.TryGetProperty("next_url", out JsonElement next) && next.GetString() is { Length: > 0 } address ? address : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new KoladaException(KoladaTexts.Unreadable, fault);
        }
    }

    private void AddYear(JsonElement series)
    {
        string keyFigure = series.GetProperty("kpi").GetString() ?? string.Empty, area = series.GetProperty("municipality").GetString() ?? string.Empty;
        int year = series.GetProperty("period").GetInt32();
        JsonElement.ArrayEnumerator figures = series.GetProperty("values").EnumerateArray();
        if (!keyFigures.Contains(keyFigure) || !areas.Contains(area) || year < firstYear || year > lastYear)
        {
            return;
        }

        foreach (JsonElement figure in figures)
        {
            if (Read(figure) is not { } value || SexOf(figure.GetProperty("gender").GetString()) is not { } sex)
            {
                continue;
            }

            var read = new KoladaFigure(keyFigure, area, year, sex, value);
            if (!_figures.TryAdd((keyFigure, area, year, sex), read) && _figures[(keyFigure, area, year, sex)] != read)
            {
                throw new KoladaException(KoladaTexts.Unreadable);
            }
        }
    }

    // Figures come as machines reckon them, with sixteen digits; what lies beyond the tenth decimal is noise.
    private static decimal? Read(JsonElement figure) =>
        (figure.TryGetProperty("isdeleted", out JsonElement deleted) && deleted.ValueKind == JsonValueKind.True) || figure.GetProperty("value") is not { ValueKind: not JsonValueKind.Null } value ? null
        : value.GetDecimal() is var read && Math.Abs(read) <= Largest ? decimal.Round(read, Decimals)
        : throw new KoladaException(KoladaTexts.Unreadable);

    private static KoladaSex? SexOf(string? gender) => gender switch
    {
        "T" => KoladaSex.Total,
        "K" => KoladaSex.Women,
        "M" => KoladaSex.Men,
        _ => null,
    };
}
