using System.Text.Json;
using Umbraco.Cms.Core.Models.ContentEditing;

namespace Varumarke.ManagementApi.Entities;

/// <summary>A value that the client sent.</summary>
internal sealed record SentValue(string? Culture, string? Segment, string? Alias, JsonElement Value)
{
    /// <summary>As Umbraco's editing services take them.</summary>
    public static PropertyValueModel[] ToModels(IReadOnlyList<SentValue>? values) =>
    [
        .. (values ?? []).Select(value => new PropertyValueModel
        {
            Alias = value.Alias ?? string.Empty,
            Culture = value.Culture,
            Segment = value.Segment,
            Value = ClrValues.Of(value.Value),
        }),
    ];
}

/// <summary>A name that the client sent, in a language or in none.</summary>
internal sealed record SentVariant(string? Culture, string? Segment, string? Name)
{
    public static VariantModel[] ToModels(IReadOnlyList<SentVariant>? variants) =>
        [.. (variants ?? []).Select(variant => new VariantModel { Culture = variant.Culture, Segment = variant.Segment, Name = variant.Name ?? string.Empty })];
}
