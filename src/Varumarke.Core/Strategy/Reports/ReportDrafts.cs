using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Umbraco.Cms.Core.Models;

namespace Varumarke.Core.Strategy.Reports;

/// <summary>Reads what an editor has written of a report, as it is stored: it need not be published, and is not yet when it is frozen.</summary>
public static partial class ReportDrafts
{
    /// <summary>Whether a document is a report that can be frozen.</summary>
    public static bool CanFreeze(IContent document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.ContentType.Alias == ReportDraft.Type && document.Properties.Any(property => property.Alias == ReportDraft.Editions && property.PropertyType.Variations.HasFlag(ContentVariation.Culture));
    }

    /// <summary>The draft in a culture.</summary>
    public static ReportDraft Of(IContent document, string culture)
    {
        ArgumentNullException.ThrowIfNull(document);
        (string Name, string Markup)[] texts = [.. ReportDraft.Markups.Select(alias => (alias, Markup(Text(document, alias, culture))))];
        string heading = Text(document, "heading", culture);
        return new ReportDraft
        {
            Key = document.Key,
            Title = heading.Length > 0 ? heading : document.GetCultureName(culture) ?? document.Name ?? string.Empty,
            Preamble = Text(document, "preamble", culture),
            Texts = texts,
            Lessons = Text(document, "lessons", culture).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Erratum = Text(document, "erratum", culture),
            Owner = Text(document, "pageOwner", culture),
            From = Day(document, "periodFrom", culture),
            To = Day(document, "periodTo", culture),
            Presented = Day(document, "publishedOn", culture),
            Pictures = [.. Media().Matches(string.Join('\n', [Text(document, "documents", culture), .. texts.Select(text => text.Markup)])).Select(match => Guid.Parse(match.Groups["key"].Value)).Distinct()],
        };
    }

    private static object? Value(IContent document, string alias, string culture) =>
        document.Properties.FirstOrDefault(property => property.Alias == alias) is { } property
            ? property.GetValue(property.PropertyType.Variations.HasFlag(ContentVariation.Culture) ? culture : null)
            : null;

    private static string Text(IContent document, string alias, string culture) => Value(document, alias, culture)?.ToString()?.ReplaceLineEndings("\n").Trim() ?? string.Empty;

    private static DateOnly? Day(IContent document, string alias, string culture) => Value(document, alias, culture) switch
    {
        DateTime moment => DateOnly.FromDateTime(moment),
        string text when DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime moment) => DateOnly.FromDateTime(moment),
        _ => null,
    };

    // As it is stored since version 13; the markup alone before.
    private static string Markup(string stored)
    {
        if (!stored.StartsWith('{'))
        {
            return stored;
        }

        try
        {
            using var json = JsonDocument.Parse(stored);
            return json.RootElement.TryGetProperty("markup", out JsonElement markup) && markup.ValueKind == JsonValueKind.String ? markup.GetString()! : string.Empty;
        }
        catch (JsonException)
        {
            return string.Empty;
        }
    }

    // In the picker's value, and in markup.
    [GeneratedRegex("""(?:"mediaKey":\s*"|umb://media/)(?<key>[0-9a-fA-F]{8}-?(?:[0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12})""")]
    private static partial Regex Media();
}
