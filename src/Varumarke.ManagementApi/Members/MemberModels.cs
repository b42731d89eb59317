using System.Text.Json;
using Umbraco.Cms.Core.Models.ContentEditing;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Members;

/// <summary>A member as it is sent, new or changed.</summary>
internal sealed record SentMember(
    Guid? Id,
    IReadOnlyList<SentMemberValue>? Values,
    IReadOnlyList<SentMemberVariant>? Variants,
    string? Email,
    string? Username,
    string? Password,
    string? NewPassword,
    Reference? MemberType,
    IReadOnlyList<Guid>? Groups,
    bool IsApproved,
    bool IsLockedOut)
{
    public string Name => Variants is [{ Name: { } name }, ..] ? name.Trim() : string.Empty;

    /// <summary>The same, as Umbraco's services take it.</summary>
    public MemberUpdateModel ToModel() => new()
    {
        Email = Email ?? string.Empty,
        Username = Username ?? string.Empty,
        IsApproved = IsApproved,
        IsLockedOut = IsLockedOut,
        Variants = [new VariantModel { Name = Name }],
        Properties = [.. (Values ?? []).Select(value => new PropertyValueModel { Alias = value.Alias ?? string.Empty, Value = ClrValues.Of(value.Value) })],
    };
}

/// <summary>One property's value.</summary>
internal sealed record SentMemberValue(string? Alias, JsonElement Value);

/// <summary>Members do not vary: there is one.</summary>
internal sealed record SentMemberVariant(string? Name);
