using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Assets;
using Varumarke.Core.Receipts;
using Varumarke.Core.Rights;
using Varumarke.ManagementApi.Media;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Rights;

/// <summary>
/// The rights of one media item as our own view shows them, and what an editor decides of it there: it may leave, it may not any more,
/// and what to use instead.
/// </summary>
internal sealed class MediaRights(
    IMediaService media,
    MediaPermissions permissions,
    AssetDecisions decisions,
    WhatApprovalLacks lacks,
    ApprovalRequirements requirements,
    IReceiptRepository receipts,
    IOptions<AssetGateOptions> options,
    TimeProvider time)
{
    private const int LongestReason = 2000;

    public static IEnumerable<Operation> All =>
    [
        Operation.Get<MediaRights>("varumarke/media/{id:guid}/rights", MediaAccess.Use, (own, call) => own.ReadAsync(call)),
        Operation.Put<MediaRights>("varumarke/media/{id:guid}/approve", MediaAccess.Manage, (own, call) => own.ApproveAsync(call)),
        Operation.Put<MediaRights>("varumarke/media/{id:guid}/withdraw", MediaAccess.Manage, (own, call) => own.WithdrawAsync(call)),
        Operation.Put<MediaRights>("varumarke/media/{id:guid}/substitute", MediaAccess.Manage, (own, call) => own.SubstituteAsync(call)),
    ];

    private async Task<Answer> ReadAsync(Call call) =>
        await permissions.RefusalAsync(call.User, call.Id) ?? (media.GetById(call.Id) is { } item ? Answer.Of(await PresentAsync(item)) : Answer.NotFound);

    private Task<Answer> ApproveAsync(Call call) => ChangeAsync(call, item =>
    {
        if (lacks.IfApproved(item) is { Count: > 0 } missing)
        {
            return Task.FromResult<Answer?>(Answer.Refused(
                StatusCodes.Status400BadRequest, "Incomplete", ApprovalTexts.CannotApprove(missing), new Dictionary<string, object?> { ["missingProperties"] = missing.ToArray() }));
        }

        SetApproval(item, "approved");
        Set(item, AssetRightsProperties.WithdrawnOn, null);
        return Task.FromResult<Answer?>(null);
    });

    private async Task<Answer> WithdrawAsync(Call call)
    {
        Withdrawal sent = await call.BodyAsync<Withdrawal>();
        if (((string?[])[sent.Reason, sent.PublicReasonSv, sent.PublicReasonEn]).Any(text => text?.Length > LongestReason))
        {
            return Answer.Refused(StatusCodes.Status400BadRequest, "TooLong", RightsTexts.TooLong(LongestReason));
        }

        return await ChangeAsync(call, async item =>
        {
            SetApproval(item, "withdrawn");
            Set(item, AssetRightsProperties.WithdrawnOn, Now());
            Set(item, "withdrawnReason", sent.Reason);
            Set(item, AssetRightsProperties.PublicReasonSwedish, sent.PublicReasonSv);
            Set(item, AssetRightsProperties.PublicReasonEnglish, sent.PublicReasonEn);
            return sent.Substitute is null ? null : await SetSubstituteAsync(call, item, sent.Substitute);
        });
    }

    private async Task<Answer> SubstituteAsync(Call call)
    {
        Substitution sent = await call.BodyAsync<Substitution>();
        return await ChangeAsync(call, item => SetSubstituteAsync(call, item, sent.Substitute));
    }

    private async Task<Answer> ChangeAsync(Call call, Func<IMedia, Task<Answer?>> change)
    {
        if (await permissions.RefusalAsync(call.User, call.Id) is { } refusal)
        {
            return refusal;
        }

        if (media.GetById(call.Id) is not { Trashed: false } item || !requirements.Governs(item.ContentType.Alias))
        {
            return Answer.NotFound;
        }

        if (await change(item) is { } fault)
        {
            return fault;
        }

        return media.Save(item, call.User.Id).Success
            ? Answer.Of(await PresentAsync(item))
            : Answer.Refused(StatusCodes.Status400BadRequest, "CancelledByNotification", RightsTexts.NotSaved);
    }

    private async Task<Answer?> SetSubstituteAsync(Call call, IMedia item, Reference? substitute)
    {
        if (substitute is not { } other)
        {
            Set(item, AssetRightsProperties.Substitute, null);
            return null;
        }

        bool isThere = await permissions.RefusalAsync(call.User, other.Id) is null && media.GetById(other.Id) is { Trashed: false } found && requirements.Governs(found.ContentType.Alias);
        if (!isThere || other.Id == item.Key)
        {
            return Answer.Refused(StatusCodes.Status400BadRequest, "SubstituteNotFound", RightsTexts.NoSuchSubstitute);
        }

        // As a media picker stores it.
        Set(item, AssetRightsProperties.Substitute, JsonSerializer.Serialize(new[] { new { key = Guid.NewGuid(), mediaKey = other.Id, mediaTypeAlias = string.Empty, crops = Array.Empty<object>() } }));
        return null;
    }

    private async Task<object> PresentAsync(IMedia item)
    {
        AssetDecision? decision = item.Trashed ? null : decisions.Decide(item.Key);
        return new
        {
            Id = item.Key,
            Name = item.Name ?? string.Empty,
            IsGoverned = requirements.Governs(item.ContentType.Alias),
            item.Trashed,
            State = decision?.Availability.ToString(),
            Until = decision is { IsDeliverable: true } ? decision.Value.HoldsUntil : null,
            From = decision is { Availability: AssetAvailability.NotYet } ? decision.Value.HoldsUntil : null,
            decision?.Since,
            Missing = lacks.IfApproved(item),
            Approval = Word(item, AssetRightsProperties.Approval),
            LegalBasis = Word(item, AssetRightsProperties.LegalBasis),
            Licence = Word(item, "licence"),
            Photographer = Word(item, "photographer"),
            MadeHow = Word(item, MadeHow.Property),
            RightsHolder = Word(item, "rightsHolder"),
            ConsentValidTo = Word(item, AssetRightsProperties.ConsentValidTo),
            ConsentWithdrawn = Word(item, AssetRightsProperties.ConsentWithdrawn) is "1" or "True",
            WithdrawnReason = Word(item, "withdrawnReason"),
            PublicReasonSv = Word(item, AssetRightsProperties.PublicReasonSwedish),
            PublicReasonEn = Word(item, AssetRightsProperties.PublicReasonEnglish),
            Substitute = SubstituteOf(item),
            Taken = await receipts.CountAsync(item.Key, CancellationToken.None),
        };
    }

    private object? SubstituteOf(IMedia item) => PickedKey(Word(item, AssetRightsProperties.Substitute)) is { } key && media.GetById(key) is { } found
        ? new { Id = key, Name = found.Name ?? string.Empty }
        : null;

    private static Guid? PickedKey(string? stored)
    {
        if (stored?.StartsWith('[') is not true)
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(stored) is JsonArray { Count: > 0 } picked && Guid.TryParse(picked[0]?["mediaKey"]?.ToString(), out Guid key) ? key : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // What the clock on the wall says, as Umbraco's date picker stores it.
    private DateTime Now() => DateTime.SpecifyKind(
        TimeZoneInfo.ConvertTime(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone)).DateTime, DateTimeKind.Unspecified);

    private static void SetApproval(IMedia item, string word) => Set(item, AssetRightsProperties.Approval, word);

    private static void Set(IMedia item, string alias, object? value)
    {
        if (item.Properties.TryGetValue(alias, out IProperty? property))
        {
            property.SetValue(value);
        }
    }

    private static string? Word(IMedia item, string alias) => !item.Properties.TryGetValue(alias, out IProperty? property) ? null : property.GetValue() switch
    {
        null => null,
        DateTime date => date.ToString("s", CultureInfo.InvariantCulture),
        string text when text.TrimStart().StartsWith("[\"", StringComparison.Ordinal) => text.Trim('[', ']', '"', ' ', '\n', '\r'),
        string text when string.IsNullOrWhiteSpace(text) || text.Trim() == "[]" => null,
        var other => Convert.ToString(other, CultureInfo.InvariantCulture),
    };

    private sealed record Withdrawal(string? Reason, string? PublicReasonSv, string? PublicReasonEn, Reference? Substitute);

    private sealed record Substitution(Reference? Substitute);
}
