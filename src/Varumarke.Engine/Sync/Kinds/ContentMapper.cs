using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;
using Varumarke.Core.Rights;
using Varumarke.Engine.Sync.Format;
using Varumarke.Engine.Sync.Legacy;

namespace Varumarke.Engine.Sync.Kinds;

/// <summary>Names and values, from a file to a document or media item and back.</summary>
internal sealed class ContentMapper(PropertyTexts texts, LegacyValues legacy, WhatApprovalLacks lacks)
{
    // Umbraco works these out from the file; uSync leaves them out, so that a difference in how does not look like a change.
    private static readonly HashSet<string> WorkedOut = ["umbracoWidth", "umbracoHeight", "umbracoBytes", "umbracoExtension"];

    public void Apply(ContentItem item, IContentBase entity, string defaultCulture, List<string> notes)
    {
        bool varies = entity.ContentType.VariesByCulture();
        if (item.CreateDate is { } created && Seconds(created) != Seconds(entity.CreateDate))
        {
            entity.CreateDate = created;
        }

        if (item.SortOrder is { } sortOrder)
        {
            entity.SortOrder = sortOrder;
        }

        ApplyNames(item, entity);
        if (varies && item.Names.Count == 0)
        {
            // A file from before the type varied: its name and values are the default language's.
            entity.SetCultureName(item.Name, defaultCulture);
        }

        ApplyProperties(item.Properties, entity, defaultCulture, notes);
    }

    public static void ApplyNames(ContentItem item, IContentBase entity)
    {
        if (entity.ContentType.VariesByCulture())
        {
            ApplyNames(item.Names, entity);
        }
        else
        {
            entity.Name = item.Name;
        }
    }

    public static void ApplyNames(IReadOnlyList<CultureText> names, IContentBase entity)
    {
        foreach (CultureText name in names.Where(name => (entity.GetCultureName(name.Culture) ?? string.Empty) != name.Text))
        {
            entity.SetCultureName(name.Text, name.Culture);
        }
    }

    public void ApplyProperties(IReadOnlyList<ContentProperty> properties, IContentBase entity, string defaultCulture, List<string> notes)
    {
        HashSet<string>? unnamed = entity.ContentType.VariesByCulture() ? Unnamed(properties, entity) : null;
        notes.AddRange((unnamed ?? []).Where(culture => HasText(properties, culture) && !notes.Exists(note => note.Contains($"'{culture}' was left out", StringComparison.Ordinal)))
            .Select(culture => $"The values in {culture} were left out: it has no name in that language."));
        foreach (ContentProperty item in UnclearRights.WithoutApproval(properties, entity, defaultCulture, texts, notes))
        {
            if (!entity.Properties.TryGetValue(item.Alias, out IProperty? property))
            {
                bool empty = item.Values.All(value => value.Text.Length == 0);
                notes.AddRange(empty ? [] : [$"The type has no property '{item.Alias}'; its value was left out."]);
                continue;
            }

            foreach (PropertyText value in item.Values.Where(value => value.Culture is null || unnamed?.Contains(value.Culture) != true))
            {
                Apply(value, item, property, defaultCulture, notes);
            }
        }

        UnclearRights.WithdrawIncompleteApproval(entity, lacks, notes);
    }

    /// <summary>The draft's names and values; the caller adds what the tree knows (parent, path).</summary>
    public ContentItem ToItem(IContentBase entity)
    {
        return new ContentItem(entity.Key, entity.Name ?? string.Empty, entity.Level)
        {
            Trashed = entity.Trashed,
            ContentType = entity.ContentType.Alias,
            CreateDate = Seconds(entity.CreateDate),
            Name = entity.Name ?? string.Empty,
            Names = [.. entity.AvailableCultures.Select(culture => new CultureText(culture, entity.GetCultureName(culture) ?? string.Empty))],
            SortOrder = entity.SortOrder,
            Properties = Properties(entity, [.. entity.AvailableCultures], published: false),
        };
    }

    /// <summary>What is published, where the draft has moved on; null when draft and published are the same, or nothing is published.</summary>
    public PublishedPart? ToPublishedPart(IContent document)
    {
        if (!document.Published || !document.Edited || document.Blueprint)
        {
            return null;
        }

        string[] cultures = [.. document.PublishedCultures];
        var part = new PublishedPart(
            [.. cultures.Select(culture => new CultureText(culture, document.GetPublishName(culture) ?? string.Empty))],
            Properties(document, cultures, published: true));
        var draft = new PublishedPart(
            [.. cultures.Select(culture => new CultureText(culture, document.GetCultureName(culture) ?? string.Empty))],
            Properties(document, cultures, published: false));
        return Text(part) == Text(draft) ? null : part;
    }

    /// <summary>The file's published values as they would read once they are in, so that they can be compared with what is here.</summary>
    public string Normalised(PublishedPart part, IContentBase entity)
    {
        return Text(part with
        {
            Properties = [.. part.Properties
                .Where(property => entity.Properties.Contains(property.Alias))
                .Select(property => property with { Values = [.. property.Values.Select(value => Normalised(value, entity.Properties[property.Alias]!.PropertyType))] })],
        });
    }

    public static string Text(PublishedPart? part)
    {
        PublishedPart? meaning = part is null ? null : part with { Properties = Meaning(part.Properties) };
        return SyncCodec.Text(SyncKind.Content, new ContentItem(Guid.Empty, "published", 1) { PublishedPart = meaning });
    }

    /// <summary>The values as they are compared: JSON by what it means.</summary>
    public static IReadOnlyList<ContentProperty> Meaning(IReadOnlyList<ContentProperty> properties)
    {
        return [.. properties.Select(property => property with
        {
            Values = [.. property.Values.Select(value => value with { Text = SyncJsonMeaning.Of(value.Text) })],
        })];
    }

    private PropertyText Normalised(PropertyText value, IPropertyType type)
    {
        return texts.TryFromText(legacy.Convert(value.Text, type, []), type, out object? read) ? value with { Text = texts.ToText(read, type) } : value;
    }

    private void Apply(PropertyText value, ContentProperty item, IProperty property, string defaultCulture, List<string> notes)
    {
        string? culture = value.Culture;
        if (culture is null && property.PropertyType.VariesByCulture())
        {
            culture = defaultCulture;
        }
        else if (culture is not null && !property.PropertyType.VariesByCulture())
        {
            if (!string.Equals(culture, defaultCulture, StringComparison.OrdinalIgnoreCase))
            {
                notes.Add($"The value of '{item.Alias}' in {culture} was left out: the property does not vary by language.");
                return;
            }

            culture = null;
        }

        if (value.Segment is not null && !property.PropertyType.VariesBySegment())
        {
            notes.AddRange(value.Text.Length == 0 ? [] : [$"The value of '{item.Alias}' for the segment '{SyncXmlRead.Short(value.Segment)}' was left out: the property does not vary by segment."]);
            return;
        }

        if (!texts.TryFromText(legacy.Convert(value.Text, property.PropertyType, notes), property.PropertyType, out object? read))
        {
            notes.Add($"The value of '{item.Alias}', '{SyncXmlRead.Short(value.Text)}', is not {property.PropertyType.ValueStorageType}; it was left out.");
            return;
        }

        if (!Equals(property.GetValue(culture, value.Segment), read))
        {
            property.SetValue(read, culture, value.Segment);
        }
    }

    private static HashSet<string> Unnamed(IReadOnlyList<ContentProperty> properties, IContentBase entity)
    {
        return properties.SelectMany(property => property.Values).Select(value => value.Culture).OfType<string>()
            .Where(culture => !entity.IsCultureAvailable(culture))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private static bool HasText(IReadOnlyList<ContentProperty> properties, string culture)
    {
        return properties.SelectMany(property => property.Values)
            .Any(value => value.Text.Length > 0 && string.Equals(value.Culture, culture, StringComparison.OrdinalIgnoreCase));
    }

    private List<ContentProperty> Properties(IContentBase entity, string[] cultures, bool published)
    {
        return [.. entity.Properties
            .Where(property => !WorkedOut.Contains(property.Alias))
            .Select(property => new ContentProperty(property.Alias, Values(property, cultures, published)))];
    }

    // A blank is written for every language without a value, as uSync does: importing it blanks the value there.
    private List<PropertyText> Values(IProperty property, string[] cultures, bool published)
    {
        bool varies = property.PropertyType.VariesByCulture();
        var values = new Dictionary<(string Culture, string Segment), PropertyText>();
        foreach (string? culture in varies ? cultures : new string?[] { null })
        {
            values[(culture ?? string.Empty, string.Empty)] = new PropertyText(culture, null, string.Empty);
        }

        foreach (IPropertyValue value in property.Values)
        {
            string? culture = string.IsNullOrEmpty(value.Culture) ? null : value.Culture;
            string? segment = string.IsNullOrEmpty(value.Segment) ? null : value.Segment;
            bool known = culture is null ? !varies : varies && cultures.Contains(culture, StringComparer.OrdinalIgnoreCase);
            if (known)
            {
                string text = texts.ToText(published ? value.PublishedValue : value.EditedValue, property.PropertyType);
                string? written = cultures.FirstOrDefault(c => string.Equals(c, culture, StringComparison.OrdinalIgnoreCase));
                values[(written ?? string.Empty, segment ?? string.Empty)] = new PropertyText(written, segment, text);
            }
        }

        return [.. values.Values];
    }

    private static DateTime Seconds(DateTime date)
    {
        return new DateTime(date.Ticks - (date.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
    }
}
