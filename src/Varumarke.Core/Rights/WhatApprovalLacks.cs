using System.Text.Json;
using Umbraco.Cms.Core.Models;

namespace Varumarke.Core.Rights;

/// <summary>Asks of a media item as it is about to be stored whether it is approved without what that needs.</summary>
public sealed class WhatApprovalLacks(ApprovalRequirements requirements)
{
    /// <summary>Aliases of what is missing; empty for what is not approved.</summary>
    public IReadOnlyList<string> Of(IMedia media) => media is not null && requirements.Governs(media.ContentType.Alias) && IsApproved(media)
        ? requirements.Missing(media.Properties.Contains, alias => IsFilled(media.Properties[alias]!))
        : [];

    /// <summary>What would be missing if somebody approved it now; empty for what no approval is asked of.</summary>
    public IReadOnlyList<string> IfApproved(IMedia media)
    {
        ArgumentNullException.ThrowIfNull(media);
        return requirements.Governs(media.ContentType.Alias) ? requirements.Missing(media.Properties.Contains, alias => IsFilled(media.Properties[alias]!)) : [];
    }

    /// <summary>What a save would leave missing: what was approved before all of it was asked for is not held up by a change of something else.</summary>
    public IReadOnlyList<string> OfChange(IMedia media)
    {
        ArgumentNullException.ThrowIfNull(media);
        IReadOnlyList<string> missing = Of(media);
        return missing.Count == 0 || !media.HasIdentity || IsDirty(media, AssetRightsProperties.Approval) || missing.Any(alias => IsDirty(media, alias)) || IsDirty(media, ApprovalRequirements.Decorative)
            ? missing
            : [];
    }

    private static bool IsApproved(IMedia media) => media.Properties.TryGetValue(AssetRightsProperties.Approval, out IProperty? approval)
        && Stored(approval).SelectMany(Words).Any(ApprovalRequirements.IsApproval);

    private static bool IsDirty(IMedia media, string alias) => media.Properties.TryGetValue(alias, out IProperty? property) && property.IsDirty();

    private static bool IsFilled(IProperty property) => Stored(property).Any(value => value switch
    {
        string text => text.Trim() is not ("" or "[]" or "0" or "null" or "[\"\"]"),
        bool on => on,
        int number => number != 0,
        _ => true,
    });

    private static IEnumerable<object> Stored(IProperty property) => property.Values.Select(value => value.EditedValue).OfType<object>();

    // A choice of one is stored as a word or as a list.
    private static IEnumerable<string?> Words(object value)
    {
        string? text = value as string;
        if (text?.TrimStart().StartsWith('[') is not true)
        {
            return [text];
        }

        try
        {
            return JsonSerializer.Deserialize<string?[]>(text) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
