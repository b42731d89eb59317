using Umbraco.Cms.Core;
using Varumarke.Engine.Sync.Format;

namespace Varumarke.Engine.Sync.Kinds;

/// <summary>Brings the languages that a file names to those that are here: in the case that they are written in here, and without those that are not here, which is told.</summary>
internal sealed class SyncCultures(IEnumerable<string> isoCodes)
{
    private readonly Dictionary<string, string> _known = isoCodes.ToDictionary(iso => iso, StringComparer.OrdinalIgnoreCase);

    public ContentItem Fit(ContentItem item, List<string> notes)
    {
        if (Cultures(item).All(culture => _known.TryGetValue(culture, out string? iso) && string.Equals(iso, culture, StringComparison.Ordinal)))
        {
            return item;
        }

        Tell(item, notes);
        return item with
        {
            Names = Fit(item.Names),
            Properties = Fit(item.Properties),
            Published = item.Published is { } published
                ? published with { Cultures = [.. published.Cultures.Where(flag => _known.ContainsKey(flag.Culture)).Select(flag => flag with { Culture = _known[flag.Culture] })] }
                : null,
            Schedule = item.Schedule is { } schedule
                ? [.. schedule.Where(entry => IsForAll(entry.Culture) || _known.ContainsKey(entry.Culture))
                    .Select(entry => entry with { Culture = IsForAll(entry.Culture) ? entry.Culture : _known[entry.Culture] })]
                : null,
            PublishedPart = item.PublishedPart is { } part ? new PublishedPart(Fit(part.Names), Fit(part.Properties)) : null,
        };
    }

    /// <summary>Whether a scheduled action names no language of its own: blank up to version 13, an asterisk since.</summary>
    public static bool IsForAll(string culture)
    {
        return culture.Length == 0 || culture == Constants.System.InvariantCulture;
    }

    private static IEnumerable<string> Cultures(ContentItem item)
    {
        IEnumerable<ContentProperty> properties = item.PublishedPart is { } part ? item.Properties.Concat(part.Properties) : item.Properties;
        return item.Names.Select(name => name.Culture)
            .Concat(item.PublishedPart?.Names.Select(name => name.Culture) ?? [])
            .Concat(properties.SelectMany(property => property.Values).Select(value => value.Culture).OfType<string>())
            .Concat(item.Published?.Cultures.Select(flag => flag.Culture) ?? [])
            .Concat(item.Schedule?.Select(entry => entry.Culture).Where(culture => !IsForAll(culture)) ?? []);
    }

    private void Tell(ContentItem item, List<string> notes)
    {
        IEnumerable<string> filled = item.Names.Select(name => name.Culture)
            .Concat(item.Properties.SelectMany(property => property.Values).Where(value => value.Text.Length > 0).Select(value => value.Culture).OfType<string>())
            .Concat(item.Schedule?.Select(entry => entry.Culture).Where(culture => !IsForAll(culture)) ?? []);
        notes.AddRange(filled.Where(culture => !_known.ContainsKey(culture)).Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(culture => $"What it says in '{SyncXmlRead.Short(culture)}' was left out: that language is not here."));
    }

    private List<CultureText> Fit(IReadOnlyList<CultureText> texts)
    {
        return [.. texts.Where(text => _known.ContainsKey(text.Culture)).Select(text => text with { Culture = _known[text.Culture] })];
    }

    // Values in a language that is not here stay, to be left out where the others are: a right that is lost must be seen to be.
    private List<ContentProperty> Fit(IReadOnlyList<ContentProperty> properties)
    {
        return [.. properties.Select(property => property with
        {
            Values = [.. property.Values.Select(value => value.Culture is { } culture && _known.TryGetValue(culture, out string? iso) ? value with { Culture = iso } : value)],
        })];
    }
}
