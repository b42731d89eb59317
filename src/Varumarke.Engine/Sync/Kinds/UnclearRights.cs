using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;
using Varumarke.Core.Rights;
using Varumarke.Engine.Sync.Format;

namespace Varumarke.Engine.Sync.Kinds;

/// <summary>
/// Values that decide whether a file may leave and cannot come in. Left out like any other they would open what they close, so
/// the approval goes with them: doubtful rights stay in.
/// </summary>
internal static class UnclearRights
{
    /// <summary>The properties as they may come in: an approval beside a right that is lost is blank.</summary>
    public static IReadOnlyList<ContentProperty> WithoutApproval(IReadOnlyList<ContentProperty> properties, IContentBase entity, string defaultCulture, PropertyTexts texts, List<string> notes)
    {
        if (entity is not IMedia || properties.FirstOrDefault(property => IsLost(property, entity, defaultCulture, texts)) is not { } lost || !properties.Any(IsApproval))
        {
            return properties;
        }

        notes.Add($"The approval was left out with the value of '{lost.Alias}': a right that is not known keeps a file in.");
        return [.. properties.Select(property => IsApproval(property)
            ? property with { Values = [.. property.Values.Select(value => value with { Text = string.Empty })] }
            : property)];
    }

    /// <summary>An approval of what lacks something that approving needs does not come in: here as through every other door.</summary>
    public static void WithdrawIncompleteApproval(IContentBase entity, WhatApprovalLacks lacks, List<string> notes)
    {
        if (entity is not IMedia media || lacks.OfChange(media) is not { Count: > 0 } missing)
        {
            return;
        }

        foreach (IPropertyValue value in media.Properties[AssetRightsProperties.Approval]!.Values.ToArray())
        {
            media.SetValue(AssetRightsProperties.Approval, null, value.Culture, value.Segment);
        }

        notes.Add($"The approval was left out. {ApprovalTexts.CannotApprove(missing).English}");
    }

    private static bool IsApproval(ContentProperty property) => string.Equals(property.Alias, AssetRightsProperties.Approval, StringComparison.OrdinalIgnoreCase);

    private static bool IsLost(ContentProperty property, IContentBase entity, string defaultCulture, PropertyTexts texts)
    {
        if (!AssetRightsProperties.Deciding.Contains(property.Alias) || property.Values.All(value => value.Text.Length == 0))
        {
            return false;
        }

        return !entity.Properties.TryGetValue(property.Alias, out IProperty? here)
            || property.Values.Any(value => !texts.TryFromText(value.Text, here.PropertyType, out _)
                || SaysOtherwise(value, property, here, defaultCulture)
                || IsOutside(value, here, entity));
    }

    // For a segment that the property does not vary by, or in a language that the item has no name in.
    private static bool IsOutside(PropertyText value, IProperty here, IContentBase entity) =>
        value.Text.Length > 0
        && ((value.Segment is not null && !here.PropertyType.VariesBySegment())
            || (value.Culture is { } culture && entity.ContentType.VariesByCulture() && !entity.IsCultureAvailable(culture)));

    // A value of another language than the default one stays outside when the property does not vary by language.
    private static bool SaysOtherwise(PropertyText value, ContentProperty property, IProperty here, string defaultCulture) =>
        value.Culture is { } culture
        && !here.PropertyType.VariesByCulture()
        && !string.Equals(culture, defaultCulture, StringComparison.OrdinalIgnoreCase)
        && value.Text.Length > 0
        && !property.Values.Any(other => other.Text == value.Text && (other.Culture is null || string.Equals(other.Culture, defaultCulture, StringComparison.OrdinalIgnoreCase)));
}
