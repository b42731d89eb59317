using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.Core.Rights;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Media;

/// <summary>Refuses an approval while something is missing that it needs, in a way that the client can show where it is missing.</summary>
internal sealed class MediaApproval(ApprovalRequirements requirements, WhatApprovalLacks lacks, IMediaTypeService types)
{
    public Answer? Refusal(Guid typeKey, IReadOnlyDictionary<string, JsonElement> sent) => types.Get(typeKey) is { } type ? Refusal(type, sent, []) : null;

    /// <summary>What was approved before all of it was asked for may be saved as incomplete as it was.</summary>
    public Answer? Refusal(IMedia media, IReadOnlyDictionary<string, JsonElement> sent)
    {
        IReadOnlyList<string> before = lacks.Of(media);
        return types.Get(media.ContentTypeId) is { } type ? Refusal(type, sent, before) : null;
    }

    private Answer? Refusal(IMediaType type, IReadOnlyDictionary<string, JsonElement> sent, IReadOnlyList<string> before)
    {
        if (!requirements.Governs(type.Alias) || !sent.TryGetValue(AssetRightsProperties.Approval, out JsonElement approval) || !IsApproval(approval))
        {
            return null;
        }

        HashSet<string> aliases = [.. type.CompositionPropertyTypes.Select(property => property.Alias)];
        IReadOnlyList<string> missing = requirements.Missing(aliases.Contains, alias => sent.TryGetValue(alias, out JsonElement value) && IsFilled(value));
        return missing.Count == 0 || missing.All(before.Contains) ? null : Incomplete(missing);
    }

    private static Answer Incomplete(IReadOnlyList<string> missing) => Answer.Refused(
        StatusCodes.Status400BadRequest,
        nameof(ContentEditingOperationStatus.PropertyValidationError),
        ApprovalTexts.CannotApprove(missing),
        new Dictionary<string, object?>
        {
            ["errors"] = missing.ToDictionary(
                alias => $"$.values[?(@.alias == '{alias}' && @.culture == null && @.segment == null)].value",
                _ => new[] { $"#{Needed}" }),
            ["missingProperties"] = missing.ToArray(),
        });

    /// <summary>A text of our extension package, which the client looks up in the editor's language.</summary>
    private const string Needed = "varumarke_neededToApprove";

    private static bool IsApproval(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => ApprovalRequirements.IsApproval(value.GetString()),
        JsonValueKind.Array => value.EnumerateArray().Any(IsApproval),
        _ => false,
    };

    private static bool IsFilled(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => !string.IsNullOrWhiteSpace(value.GetString()),
        JsonValueKind.Array => value.EnumerateArray().Any(IsFilled),
        JsonValueKind.True or JsonValueKind.Number or JsonValueKind.Object => true,
        _ => false,
    };
}
