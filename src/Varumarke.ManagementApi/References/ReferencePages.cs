using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.References;

/// <summary>
/// What refers to what, as far as the caller may see those who refer. For whoever may not see everything all that refers is read before
/// it is counted: a number tells of what is hidden too.
/// </summary>
internal sealed class ReferencePages(ITrackedReferencesService references, ReferencePresenter presenter, ReferrerSight sight)
{
    private const int AtOnce = 500;

    /// <summary>What refers to this item.</summary>
    public async Task<Answer> ReferencedByAsync(Call call, Guid key, UmbracoObjectTypes type) => await PageAsync(call, async (skip, take) =>
        (await references.GetPagedRelationsForItemAsync(key, type, skip, take, filterMustBeIsDependency: true)).Result ?? Nothing);

    /// <summary>What refers to something in a bin.</summary>
    public async Task<Answer> ReferencedInBinAsync(Call call, UmbracoObjectTypes type) => await PageAsync(call, (skip, take) =>
        references.GetPagedRelationsForRecycleBinAsync(type, skip, take, filterMustBeIsDependency: true));

    /// <summary>What lies below this item and is referred to.</summary>
    public async Task<Answer> DescendantsAsync(Call call, Guid key, UmbracoObjectTypes type)
    {
        Slice slice = await SliceAsync(call, async (skip, take) =>
            (await references.GetPagedDescendantsInReferencesAsync(key, type, skip, take, filterMustBeIsDependency: true)).Result ?? Nothing);
        return Answer.Of(new Paged<object>(slice.Total, [.. slice.Items.Select(item => new Reference(item.NodeKey))]));
    }

    /// <summary>Those of these items that are referred to.</summary>
    /// <param name="call">Of whom.</param>
    /// <param name="keys">Which of them the caller may see.</param>
    /// <param name="type">What they are.</param>
    public async Task<Answer> AreReferencedAsync(Call call, IReadOnlyCollection<Guid> keys, UmbracoObjectTypes type)
    {
        if (keys.Count == 0)
        {
            return Answer.Of(new Paged<object>(0, []));
        }

        PagedModel<Guid> page = await references.GetPagedKeysWithDependentReferencesAsync(keys.ToHashSet(), type.GetGuid(), call.Skip, call.Take);
        return Answer.Of(new Paged<object>(page.Total, [.. page.Items.Select(key => new Reference(key))]));
    }

    private static PagedModel<RelationItemModel> Nothing { get; } = new(0, []);

    private async Task<Answer> PageAsync(Call call, Func<long, long, Task<PagedModel<RelationItemModel>>> read)
    {
        Slice slice = await SliceAsync(call, read);
        return Answer.Of(new Paged<object>(slice.Total, presenter.Present(slice.Items)));
    }

    private async Task<Slice> SliceAsync(Call call, Func<long, long, Task<PagedModel<RelationItemModel>>> read)
    {
        (int skip, int take) = (call.Skip, call.Take);
        if (ReferrerSight.IsEverything(call.User))
        {
            PagedModel<RelationItemModel> page = await read(skip, Math.Max(take, 1));
            return new Slice(page.Total, [.. page.Items.Take(take)]);
        }

        List<RelationItemModel> seen = await SeenAsync(call.User, read);
        return new Slice(seen.Count, [.. seen.Skip(skip).Take(take)]);
    }

    private async Task<List<RelationItemModel>> SeenAsync(IUser user, Func<long, long, Task<PagedModel<RelationItemModel>>> read)
    {
        var seen = new List<RelationItemModel>();
        for (long skip = 0; ; skip += AtOnce)
        {
            RelationItemModel[] items = [.. (await read(skip, AtOnce)).Items];
            seen.AddRange(await sight.SeenAsync(user, items));
            if (items.Length < AtOnce)
            {
                return seen;
            }
        }
    }

    private sealed record Slice(long Total, IReadOnlyList<RelationItemModel> Items);
}
