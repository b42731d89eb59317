using System.Web;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.Engine.Sync.Format;

namespace Varumarke.Engine.Sync.Kinds;

/// <summary>The folders that types lie in. uSync writes them as a path of URL-encoded names and gives them no keys, so a new folder's key is made from its path.</summary>
internal sealed class TypeFolders<T>(IEntityTypeContainerService<T> containers, string kind)
    where T : ITreeEntity
{
    private readonly Dictionary<int, string?> _paths = [];

    /// <summary>The folder of that path, made where it is missing; null for the root.</summary>
    public async Task<EntityContainer?> EnsureAsync(string? path)
    {
        EntityContainer? folder = null;
        string walked = string.Empty;
        foreach (string segment in (path ?? string.Empty).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            string name = HttpUtility.UrlDecode(segment).Trim();
            if (name.Length == 0)
            {
                continue;
            }

            walked += "/" + name;
            folder = await FindAsync(name, folder) ?? await CreateAsync(walked, name, folder);
        }

        return folder;
    }

    public async Task<string?> PathAsync(T entity)
    {
        if (entity.ParentId <= 0)
        {
            return null;
        }

        if (!_paths.TryGetValue(entity.ParentId, out string? path))
        {
            path = await PathAsync(await containers.GetParentAsync(entity));
            _paths[entity.ParentId] = path;
        }

        return path;
    }

    private async Task<string?> PathAsync(EntityContainer? folder)
    {
        var names = new Stack<string>();
        for (EntityContainer? at = folder; at is not null && names.Count < 100; at = await containers.GetParentAsync(at))
        {
            names.Push(HttpUtility.UrlEncode(at.Name ?? string.Empty));
        }

        return names.Count == 0 ? null : string.Join('/', names);
    }

    private async Task<EntityContainer?> FindAsync(string name, EntityContainer? parent)
    {
        IEnumerable<EntityContainer> same = await containers.GetAsync(name, (parent?.Level ?? 0) + 1);
        return same.FirstOrDefault(folder => folder.ParentId == (parent?.Id ?? Constants.System.Root)
            && string.Equals(folder.Name, name, StringComparison.OrdinalIgnoreCase));
    }

    private async Task<EntityContainer> CreateAsync(string path, string name, EntityContainer? parent)
    {
        Attempt<EntityContainer?, EntityContainerOperationStatus> attempt = await containers.CreateAsync(
            StableKey.Of(kind + " folder", path), name, parent?.Key, Constants.Security.SuperUserKey);
        return attempt is { Success: true, Result: { } folder }
            ? folder
            : throw new InvalidOperationException($"The folder {path} could not be made: Umbraco answers {attempt.Status}.");
    }
}
