using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Serialization;

namespace Varumarke.Engine.PropertyEditors.Blocks;

/// <summary>
/// Whether two block values say the same, whatever the order in which their values and exposures are written. A draft and what
/// was merged for publishing must not count as different for that alone, or the document would show as edited for ever.
/// </summary>
internal sealed class BlockEquality(IJsonSerializer jsonSerializer)
{
    public bool AreSame(BlockValue left, BlockValue right) =>
        AreSame(left.ContentData, right.ContentData)
        && AreSame(left.SettingsData, right.SettingsData)
        && Exposed(left).SetEquals(Exposed(right))
        && jsonSerializer.Serialize(left.Layout) == jsonSerializer.Serialize(right.Layout);

    private bool AreSame(List<BlockItemData> left, List<BlockItemData> right) =>
        left.Count == right.Count && left.Zip(right).All(pair => AreSame(pair.First, pair.Second));

    private bool AreSame(BlockItemData left, BlockItemData right) =>
        left.Key == right.Key
        && left.ContentTypeKey == right.ContentTypeKey
        && left.Values.Count == right.Values.Count
        && left.Values.All(value => right.Values.FirstOrDefault(other => BlockValueMapper.IsSame(other, value)) is { } other && IsSameValue(value.Value, other.Value));

    private bool IsSameValue(object? left, object? right) =>
        Equals(left, right) || jsonSerializer.Serialize(left) == jsonSerializer.Serialize(right);

    private static HashSet<(Guid Block, string Culture, string Segment)> Exposed(BlockValue value) =>
        [.. value.Expose.Select(entry => (entry.ContentKey, Fold(entry.Culture), Fold(entry.Segment)))];

    private static string Fold(string? name) => name?.ToUpperInvariant() ?? string.Empty;
}
