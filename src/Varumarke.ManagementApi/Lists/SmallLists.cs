using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Lists;

/// <summary>Short lists that editors of values and types ask for.</summary>
internal sealed class SmallLists(ITagService tags, ISegmentService segments, IPropertyTypeUsageService usage)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<SmallLists>("tag", Access.SignedIn, (own, call) => own.TagsAsync(call)),
        Operation.Get<SmallLists>("segment", Access.SignedIn, (own, call) => own.SegmentsAsync(call)),
        Operation.Get<SmallLists>("property-type/is-used", Access.Settings, (own, call) => own.IsUsedAsync(call)),
    ];

    private async Task<Answer> TagsAsync(Call call)
    {
        (string? group, string? culture) = (call.Text("tagGroup"), call.Text("culture"));
        ITag[] found = [.. call.Text("query") is { } query ? await tags.GetByQueryAsync(query, group, culture) : await tags.GetAllAsync(group, culture)];
        return Answer.Of(new Paged<object>(found.Length, [.. found.Skip(call.Skip).Take(call.Take).Select(tag => new { Id = tag.Key, tag.Text, tag.Group, tag.NodeCount })]));
    }

    private async Task<Answer> SegmentsAsync(Call call)
    {
        var found = await segments.GetPagedSegmentsAsync(call.Skip, call.Take);
        return Answer.Of(new Paged<object>(found.Result?.Total ?? 0, [.. (found.Result?.Items ?? []).Select(segment => new { segment.Name, segment.Alias })]));
    }

    private async Task<Answer> IsUsedAsync(Call call)
    {
        var used = await usage.HasSavedPropertyValuesAsync(call.NeededKey("contentTypeId"), call.Text("propertyAlias") ?? string.Empty);
        return used.Success ? Answer.Of(used.Result) : Answer.NotFound;
    }
}
