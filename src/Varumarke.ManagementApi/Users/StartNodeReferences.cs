using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Users;

/// <summary>Start nodes: ids in the engine, keys in the client; the root is told apart.</summary>
internal sealed class StartNodeReferences(IIdKeyMap keys)
{
    public Reference[] Of(IEnumerable<int>? ids, UmbracoObjectTypes kind) =>
        [.. (ids ?? []).Where(id => id > 0).Select(id => keys.GetKeyForId(id, kind)).Where(found => found.Success).Select(found => new Reference(found.Result))];

    public static bool HasRoot(IEnumerable<int>? ids) => ids?.Contains(Constants.System.Root) == true;
}
