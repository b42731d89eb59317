using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;
using Varumarke.Engine.Sync.Folders;
using Varumarke.Engine.Sync.Format;
using Varumarke.Engine.Sync.Reporting;
using Varumarke.Engine.Sync.Running;

namespace Varumarke.Engine.Sync.Kinds;

/// <summary>What document, media and member types have in common. Compositions and parents first; the allowed children in a second pass, since types allow one another, and themselves, in any order.</summary>
internal abstract class TypeKind<T>(
    IContentTypeBaseService<T> types, IEntityTypeContainerService<T> containers, TypeProperties properties) : ISyncKind
    where T : class, IContentTypeComposition
{
    // A folder may have been made to hold as many as it likes; each costs a look at all types.
    private const int MaxBrokenCycles = 20;

    private static readonly Guid User = Constants.Security.SuperUserKey;

    public abstract SyncKind Kind { get; }

    public async Task ImportAsync(IReadOnlyList<SyncSource> sources, ImportRun run)
    {
        var folders = new TypeFolders<T>(containers, Kind.ToString());
        HashSet<Guid> claimed = [.. sources.Select(source => source.Item.Key)];
        SyncOrdering order = Sort(sources);
        var results = new Dictionary<SyncSource, SyncResult>();
        foreach (SyncSource source in order.Sorted)
        {
            results[source] = await run.GuardAsync(() => SaveAsync((TypeItem)source.Item, folders, claimed, run));
            run.Progress(Kind, results.Count, sources.Count);
        }

        foreach (SyncSource source in order.Sorted)
        {
            run.Add(source, await SecondPassAsync((TypeItem)source.Item, results[source], run));
        }

        foreach ((SyncSource source, string cycle) in order.Cyclic)
        {
            run.Add(source, SyncResult.Failed("Its compositions form a cycle: " + cycle));
        }
    }

    public async Task ExportAsync(ExportRun run)
    {
        var folders = new TypeFolders<T>(containers, Kind.ToString());
        var items = new List<SyncItem>();
        foreach (T type in types.GetAll())
        {
            items.Add(ToItem(type, await folders.PathAsync(type)));
        }

        run.WriteAll(Kind, items);
    }

    protected abstract T Create(int parentId, string alias);

    /// <summary>What only this kind has, from the file to the type.</summary>
    protected virtual void Apply(TypeItem item, T type, List<string> notes)
    {
    }

    /// <summary>What only this kind has, from the type to the file.</summary>
    protected virtual TypeItem Extend(TypeItem item, T type)
    {
        return item;
    }

    // Types whose compositions form a cycle come in without the one that closes it; so do the documents of all of them.
    private static SyncOrdering Sort(IReadOnlyList<SyncSource> sources)
    {
        for (int broken = 0; ; broken++)
        {
            SyncOrdering order = SyncOrder.Sort(sources, item => item.Alias, item => Needs((TypeItem)item));
            if (order.FirstCycle.Count == 0 || broken == MaxBrokenCycles)
            {
                return order;
            }

            SyncSource last = order.FirstCycle[^1];
            string needed = order.FirstCycle[0].Item.Alias;
            string cycle = order.Cyclic[0].Cycle;
            sources = [.. sources.Select(source => ReferenceEquals(source, last) ? Without(source, needed, cycle) : source)];
        }
    }

    private static SyncSource Without(SyncSource source, string needed, string cycle)
    {
        var item = (TypeItem)source.Item;
        bool IsNeeded(SyncReference reference) => string.Equals(reference.Alias, needed, StringComparison.OrdinalIgnoreCase);
        return source with
        {
            Item = item with
            {
                Compositions = item.Compositions is { } compositions ? [.. compositions.Where(reference => !IsNeeded(reference))] : null,
                Parent = item.Parent is { } parent && IsNeeded(parent) ? null : item.Parent,
                ReadNotes = [.. item.ReadNotes, $"The composition '{needed}' was left out, since its compositions form a cycle: {cycle}."],
            },
        };
    }

    private static IEnumerable<string> Needs(TypeItem item)
    {
        IEnumerable<SyncReference> parent = item.Parent is null ? [] : [item.Parent];
        return parent.Concat(item.Compositions ?? []).Select(need => need.Alias);
    }

    private async Task<SyncResult> SaveAsync(TypeItem item, TypeFolders<T> folders, HashSet<Guid> claimed, ImportRun run)
    {
        T? type = types.Get(item.Key) ?? SameAlias(item, claimed);
        bool isNew = type is null;
        string? folderBefore = isNew ? null : await folders.PathAsync(type!);
        string before = isNew ? string.Empty : Text(type!, folderBefore);
        T? parent = item.Parent is null ? null : Find(item.Parent, run);
        EntityContainer? folder = parent is null ? await folders.EnsureAsync(item.Folder) : null;
        int parentId = parent?.Id ?? folder?.Id ?? Constants.System.Root;

        if (type is null)
        {
            type = Create(parentId, item.Alias);
            type.Key = item.Key;
        }

        run.Map(item.Key, type.Key);
        bool moved = !isNew && parentId != type.ParentId;
        List<string> notes = ApplyInfo(item, type);
        ApplyCompositions(item, type, run, notes);
        await properties.ApplyAsync(item, type, run, notes);
        Apply(item, type, notes);
        ApplyStructure(item, type, run);
        if (!isNew && !moved && before == Text(type, folderBefore))
        {
            return new SyncResult(SyncOutcome.Unchanged, null, notes);
        }

        Attempt<ContentTypeOperationStatus> attempt = isNew ? await types.CreateAsync(type, User) : await types.UpdateAsync(type, User);
        if (!attempt.Success)
        {
            return SyncResult.Failed($"Umbraco answers {attempt.Result}.", notes);
        }

        if (moved && parent is null)
        {
            await types.MoveAsync(type.Key, folder?.Key);
        }

        return new SyncResult(isNew ? SyncOutcome.Created : SyncOutcome.Updated, null, notes);
    }

    private async Task<SyncResult> SecondPassAsync(TypeItem item, SyncResult first, ImportRun run)
    {
        if (first.Outcome == SyncOutcome.Failed || item.Structure is not { Count: > 0 })
        {
            return first;
        }

        SyncResult second = await run.GuardAsync(async () =>
        {
            List<string> notes = [.. first.Notes ?? []];
            T type = types.Get(run.Here(item.Key)) ?? throw new InvalidOperationException("It was saved, but is not there.");
            string before = Text(type, null);
            notes.AddRange(ApplyStructure(item, type, run).Select(alias => $"The allowed child '{alias}' is not here and was left out."));
            if (before == Text(type, null))
            {
                return first with { Notes = notes };
            }

            Attempt<ContentTypeOperationStatus> attempt = await types.UpdateAsync(type, User);
            SyncOutcome outcome = first.Outcome == SyncOutcome.Created ? SyncOutcome.Created : SyncOutcome.Updated;
            return attempt.Success ? new SyncResult(outcome, null, notes) : SyncResult.Failed($"Umbraco answers {attempt.Result}.", notes);
        });
        return second;
    }

    private T? SameAlias(TypeItem item, HashSet<Guid> claimed)
    {
        T? same = types.Get(item.Alias);
        return same is null || claimed.Contains(same.Key) ? null : same;
    }

    private T? Find(SyncReference reference, ImportRun run)
    {
        return (reference.Key == Guid.Empty ? null : types.Get(run.Here(reference.Key)))
            ?? (reference.Alias.Length == 0 ? null : types.Get(reference.Alias));
    }

    private static List<string> ApplyInfo(TypeItem item, T type)
    {
        type.Alias = item.Alias;
        type.Name = item.Name;
        type.Icon = item.Icon;
        type.Thumbnail = item.Thumbnail;
        type.Description = item.Description.Length == 0 ? null : item.Description;
        type.AllowedAsRoot = item.AllowAtRoot;
        type.ListView = item.ListView == Guid.Empty ? null : item.ListView;
        type.IsElement = item.IsElement;
        type.Variations = Enum.Parse<ContentVariation>(item.Variations);
        return [];
    }

    private void ApplyCompositions(TypeItem item, T type, ImportRun run, List<string> notes)
    {
        if (item.Compositions is null)
        {
            return;
        }

        var wanted = new List<T>();
        foreach (SyncReference reference in item.Parent is null ? item.Compositions : item.Compositions.Append(item.Parent))
        {
            if (Find(reference, run) is { } found)
            {
                wanted.Add(found);
            }
            else
            {
                notes.Add($"The composition '{reference.Alias}' is not here and was left out.");
            }
        }

        foreach (IContentTypeComposition gone in type.ContentTypeComposition.Where(old => wanted.TrueForAll(kept => kept.Key != old.Key)).ToArray())
        {
            type.RemoveContentType(gone.Alias);
        }

        foreach (T composition in wanted)
        {
            type.AddContentType(composition);
        }
    }

    /// <returns>The aliases that are not here.</returns>
    private List<string> ApplyStructure(TypeItem item, T type, ImportRun run)
    {
        if (item.Structure is null)
        {
            return [];
        }

        var allowed = new List<ContentTypeSort>();
        var missing = new List<string>();
        foreach (AllowedType entry in item.Structure)
        {
            if (Find(entry.Type, run) is { } child)
            {
                allowed.Add(new ContentTypeSort(child.Key, entry.SortOrder, child.Alias));
            }
            else
            {
                missing.Add(entry.Type.Alias);
            }
        }

        if (!Structure(allowed).SequenceEqual(Structure(type.AllowedContentTypes ?? [])))
        {
            type.AllowedContentTypes = allowed;
        }

        return missing;
    }

    private static IEnumerable<(Guid Key, int SortOrder)> Structure(IEnumerable<ContentTypeSort> allowed)
    {
        return allowed.Select(entry => (entry.Key, entry.SortOrder)).OrderBy(entry => entry.SortOrder).ThenBy(entry => entry.Key);
    }

    private string Text(T type, string? folder)
    {
        return SyncCodec.Text(Kind, ToItem(type, folder));
    }

    private TypeItem ToItem(T type, string? folder)
    {
        IContentTypeComposition? parent = type.ContentTypeComposition.FirstOrDefault(composition => composition.Id == type.ParentId);
        int level = folder is null ? Math.Max(type.Level, 1) : folder.Count(character => character == '/') + 2;
        return Extend(
            new TypeItem(type.Key, type.Alias, level)
            {
                Name = type.Name ?? type.Alias,
                Icon = type.Icon ?? string.Empty,
                Thumbnail = type.Thumbnail ?? string.Empty,
                Description = type.Description ?? string.Empty,
                AllowAtRoot = type.AllowedAsRoot,
                ListView = type.ListView ?? Guid.Empty,
                Variations = type.Variations.ToString(),
                IsElement = type.IsElement,
                Parent = parent is null ? null : new SyncReference(parent.Key, parent.Alias),
                Folder = folder,
                Compositions = [.. type.ContentTypeComposition.Select(composition => new SyncReference(composition.Key, composition.Alias))],
                Structure = [.. (type.AllowedContentTypes ?? []).Select(entry => new AllowedType(new SyncReference(entry.Key, entry.Alias), entry.SortOrder))],
                Properties = TypeProperties.ToItems(type),
                Tabs = [.. type.PropertyGroups.Select(group => new TypeTab(group.Key, group.Name ?? string.Empty, group.Alias, group.Type.ToString(), group.SortOrder))],
            },
            type);
    }
}
