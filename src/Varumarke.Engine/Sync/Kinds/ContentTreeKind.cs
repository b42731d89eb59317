using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Exceptions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Extensions;
using Varumarke.Core.Contents;
using Varumarke.Engine.Sync.Folders;
using Varumarke.Engine.Sync.Format;
using Varumarke.Engine.Sync.Reporting;
using Varumarke.Engine.Sync.Running;

namespace Varumarke.Engine.Sync.Kinds;

/// <summary>
/// What documents and media have in common. The import: (1) parents before children, siblings in their order, what is in
/// the bin last; (2) batches, each in one transaction, so that 5,000 documents are not 5,000 commits; (3) a batch in which
/// an item throws is rolled back and its items are tried one by one, so that one fault costs one item; (4) what could not be
/// published, and what lies below it, once more, since what it points at may have come later.
/// </summary>
internal abstract class ContentTreeKind<T>(
    ContentTreeServices services) : ISyncKind
    where T : class, IContentBase
{
    private const int BatchSize = 100;

    private readonly ContentMapper _mapper = services.Mapper;
    private readonly Dictionary<string, string> _standIns = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<Guid> _failed = [];
    private SyncCultures _cultures = new([]);

    public abstract SyncKind Kind { get; }

    protected ContentTreeServices Services => services;

    protected abstract UmbracoObjectTypes ObjectType { get; }

    protected abstract SyncKind TypeKind { get; }

    /// <summary>The relation type that remembers where an item in the bin lay.</summary>
    protected abstract string TrashedFrom { get; }

    protected string DefaultCulture { get; private set; } = string.Empty;

    public async Task ImportAsync(IReadOnlyList<SyncSource> sources, ImportRun run)
    {
        DefaultCulture = await services.Languages.GetDefaultIsoCodeAsync();
        _cultures = new SyncCultures((await services.Languages.GetAllAsync()).Select(language => language.IsoCode));
        ParentOrder order = ParentOrder.Of(SiblingOrder.OfFiles(sources));
        SyncSource[] sorted = [.. WithTheirParents(order.Sorted).OrderBy(source => ((ContentItem)source.Item).Trashed)];
        _failed.UnionWith(order.Cyclic.Select(cyclic => cyclic.Source.Item.Key));
        var tree = new ContentTree(key => Get([key]).Select(ToNode).FirstOrDefault());
        await MakeStandInsAsync(sources, run);
        var passes = new ContentPasses(run, [.. services.Entities.GetAll(ObjectType).Select(entity => entity.Key)]);
        await ImportAllAsync(sorted, tree, run, passes);
        await ImportAllAsync(passes.BeginSecond(), tree, run, passes);

        foreach ((SyncSource source, string way) in order.Cyclic)
        {
            run.Add(source, SyncResult.Failed($"It lies, by way of its parents, below itself: {way}."));
        }

        await MoveToBinAsync(sorted, tree, run);
    }

    public Task ExportAsync(ExportRun run)
    {
        IEntitySlim[] slim = [.. services.Entities.GetAll(ObjectType)];
        IReadOnlyDictionary<Guid, string> names = run.FileNames(Kind, [.. slim.Select(entity => (entity.Key, entity.Name ?? string.Empty))]);
        var export = new ContentTreeExport(
            services.Files, services.Relations, slim.ToDictionary(entity => entity.Id), SiblingOrder.Places(slim, names), run);
        int done = 0;
        foreach (IEntitySlim[] batch in slim.OrderBy(entity => names[entity.Key], StringComparer.Ordinal).Chunk(BatchSize))
        {
            T[] loaded = [.. Get([.. batch.Select(entity => entity.Key)])];
            Prepare(loaded);
            foreach (T entity in loaded.OrderBy(entity => names[entity.Key], StringComparer.Ordinal))
            {
                export.Write(Kind, Extend(_mapper.ToItem(entity), entity), entity, names[entity.Key], TrashedFrom);
            }

            done += batch.Length;
            run.Progress(Kind, done, slim.Length);
        }

        run.RemoveOthers(Kind);
        return Task.CompletedTask;
    }

    protected abstract IEnumerable<T> Get(Guid[] keys);

    protected abstract T? Create(ContentItem item, int parentId);

    /// <summary>The key of the type of that alias; null when it is not here.</summary>
    protected abstract Guid? TypeKey(string alias);

    /// <summary>Makes a type that holds the values of items whose own type is not here.</summary>
    protected abstract Task CreateTypeAsync(string alias, IReadOnlyList<ContentItem> items);

    protected abstract void Move(T entity, int parentId);

    protected abstract void MoveToBin(T entity);

    /// <summary>Saves an item in the bin, of which names or order alone have changed.</summary>
    protected abstract void SaveInBin(T entity);

    /// <summary>Says what the values name that is not here.</summary>
    protected virtual void Check(ContentItem item, List<string> notes)
    {
    }

    protected abstract TreeNode ToNode(T entity);

    /// <summary>Loads at once what <see cref="Extend"/> needs of a batch.</summary>
    protected virtual void Prepare(IReadOnlyList<T> batch)
    {
    }

    /// <summary>What only this kind has.</summary>
    protected virtual ContentItem Extend(ContentItem item, T entity)
    {
        return item;
    }

    /// <summary>Saves, and publishes where that is wanted.</summary>
    protected abstract SyncResult Save(T entity, ContentItem item, ContentChange change, List<string> notes);

    private async Task ImportAllAsync(SyncSource[] sorted, ContentTree tree, ImportRun run, ContentPasses passes)
    {
        int done = 0;
        foreach (SyncSource[] batch in sorted.Chunk(run.DryRun ? 1 : BatchSize))
        {
            run.Stop.ThrowIfCancellationRequested();
            await ImportBatchAsync(batch, tree, run, passes);
            done += batch.Length;
            run.Progress(Kind, done, sorted.Length);
        }
    }

    private async Task MakeStandInsAsync(IReadOnlyList<SyncSource> sources, ImportRun run)
    {
        foreach (IGrouping<string, SyncSource> unknown in sources.GroupBy(source => ((ContentItem)source.Item).ContentType, StringComparer.OrdinalIgnoreCase)
            .ToArray())
        {
            if (TypeKey(unknown.Key) is { } key)
            {
                if (key == StandInTypes.Key(unknown.Key))
                {
                    _standIns[unknown.Key] = StandInNote(unknown.Key);
                }

                continue;
            }

            if (run.HasFailed(TypeKind, unknown.Key))
            {
                _standIns[unknown.Key] = $"Its type '{unknown.Key}' could not be imported.";
                continue;
            }

            try
            {
                await CreateTypeAsync(unknown.Key, [.. unknown.Select(Outline).OfType<ContentItem>()]);
                _standIns[unknown.Key] = StandInNote(unknown.Key);
            }
            catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or InvalidCompositionException)
            {
                _standIns[unknown.Key] = $"Its type '{unknown.Key}' is not here, and no stand-in could be made: {fault.Message}";
            }
        }
    }

    // Which values an item has, without what they are.
    private static ContentItem? Outline(SyncSource source) => source.ReadContent().Item is not { } item ? null : item with
    {
        PublishedPart = null,
        Properties = [.. item.Properties.Select(property => property with { Values = [.. property.Values.Select(value => value with { Text = string.Empty })] })],
    };

    /// <param name="before">What the item came to in a batch that failed at its end, and how that failed.</param>
    private async Task ImportBatchAsync(SyncSource[] batch, ContentTree tree, ImportRun run, ContentPasses passes, (SyncResult Result, string Fault)? before = null)
    {
        IReadOnlyList<SyncResult>? results = null;
        string? fault = null;
        (ContentItem? Item, string? Fault)[] contents = batch.Length == 1
            ? [batch[0].ReadContent()]
            : [.. batch.AsParallel().AsOrdered().Select(source => source.ReadContent())];
        try
        {
            using ICoreScope scope = services.Scopes.CreateCoreScope();
            Dictionary<Guid, T> existing = Existing(batch, passes);
            results = [.. batch.Zip(contents, (source, content) => content.Item is { } item
                ? Import(item, existing.GetValueOrDefault(item.Key), tree, run)
                : SyncResult.Failed(content.Fault!))];
            scope.Complete();
        }
        catch (Exception caught) when (caught is not OperationCanceledException and not OutOfMemoryException)
        {
            fault = ImportRun.Sentence(caught);
        }

        if (fault is null || batch.Length == 1)
        {
            Settle(batch, fault is null ? [.. results!.Zip(batch, (result, source) => result.After(before).WithMessages(((ContentItem)source.Item).Name))] : [SyncResult.Failed(fault)], tree, passes);
            return;
        }

        // It may have been the commit, or something that listened to it, that failed: what is here is looked up anew.
        tree.Rollback();
        passes.LookUp(batch);
        foreach ((int index, SyncSource source) in batch.Index())
        {
            await ImportBatchAsync([source], tree, run, passes, results is null ? null : (results[index], fault));
        }
    }

    private void Settle(SyncSource[] batch, IReadOnlyList<SyncResult> results, ContentTree tree, ContentPasses passes)
    {
        tree.Commit();
        foreach ((SyncSource source, SyncResult result) in batch.Zip(results))
        {
            _failed.UnionWith(result.Outcome == SyncOutcome.Failed && tree.Get(source.Item.Key) is null ? [source.Item.Key] : []);
            passes.Add(source, result);
        }
    }

    // What lies below something in the bin lies in the bin, whatever its own file still says: uSync writes the files of what is
    // below only when they are saved.
    private static IEnumerable<SyncSource> WithTheirParents(IEnumerable<SyncSource> sorted)
    {
        HashSet<Guid> trashed = [];
        foreach (SyncSource source in sorted)
        {
            var item = (ContentItem)source.Item;
            bool follows = !item.Trashed && trashed.Contains(item.Parent.Key);
            if (item.Trashed || follows)
            {
                trashed.Add(item.Key);
            }

            yield return !follows ? source : source with
            {
                Item = item with { Trashed = true, ReadNotes = [.. item.ReadNotes, $"Its parent '{item.Parent.Alias}' lies in the bin, and so does it."] },
            };
        }
    }

    private Dictionary<Guid, T> Existing(SyncSource[] batch, ContentPasses passes)
    {
        Guid[] keys = [.. batch.Select(source => source.Item.Key).Where(passes.IsHere)];
        T[] existing = keys.Length == 0 ? [] : [.. Get(keys)];
        Prepare(existing);
        return existing.ToDictionary(entity => entity.Key);
    }

    private SyncResult Import(ContentItem item, T? entity, ContentTree tree, ImportRun run)
    {
        List<string> notes = [];
        SyncResult result = Import(_cultures.Fit(item, notes), entity, tree, run, notes);
        if (result.Outcome == SyncOutcome.Failed && tree.Get(item.Key) is null)
        {
            _failed.Add(item.Key);
        }

        return result;
    }

    private SyncResult Import(ContentItem item, T? entity, ContentTree tree, ImportRun run, List<string> notes)
    {
        Guid parentKey = item is { Trashed: true } && item.Parent.Key == Guid.Empty ? item.TrashedParent : item.Parent.Key;
        TreeNode? parent = parentKey == Guid.Empty ? null : tree.Get(parentKey);
        if (Orphaned(item, entity, parentKey, parent, run) is { } reason)
        {
            return SyncResult.Failed(reason, notes);
        }

        int parentId = parent?.Id ?? Constants.System.Root;
        bool isNew = entity is null;
        entity ??= Create(item, parentId);
        if (entity is null)
        {
            return SyncResult.Failed(_standIns.GetValueOrDefault(item.ContentType, $"Its type '{item.ContentType}' is not here."), notes);
        }

        if (!string.Equals(entity.ContentType.Alias, item.ContentType, StringComparison.OrdinalIgnoreCase))
        {
            return SyncResult.Failed($"It is of type '{entity.ContentType.Alias}' here and '{item.ContentType}' in the file.");
        }

        if (item.Names.Count == 0 && entity.ContentType.VariesByCulture())
        {
            // A file from before the type varied: its name is the default language's.
            item = item with { Names = [new CultureText(DefaultCulture, item.Name)] };
        }

        if (isNew && item.SortOrder is { } sortOrder)
        {
            WantedPlace.Set(entity, sortOrder);
        }

        bool moved = !isNew && !item.Trashed && (entity.Trashed || entity.ParentId != parentId);
        if (moved)
        {
            Move(entity, parentId);
            entity = Get([item.Key]).First();
        }

        notes.AddRange(_standIns.TryGetValue(item.ContentType, out string? standIn) ? [standIn] : []);
        ContentItem here = isNew ? item : Extend(_mapper.ToItem(entity), entity);
        entity.Key = item.Key;
        ImportedFiles imported = services.Files.Import(item, entity, run.Media, run.DryRun, notes);
        ContentItem placed = isNew ? imported.Item : services.Names.Keep(imported.Item, entity, ObjectType);
        Check(placed, notes);
        _mapper.Apply(placed, entity, DefaultCulture, notes);
        bool valuesChanged = isNew || Draft(here) != Draft(Extend(_mapper.ToItem(entity), entity));
        var change = new ContentChange(isNew, moved, valuesChanged || imported.Changed, here, here.PublishedPart, KeptBack(standIn, parent));
        SyncResult result = Save(entity, placed, change, notes);
        tree.Set(item.Key, ToNode(entity));

        // What goes to the bin gets its own name back there.
        notes.AddRange(placed.Trashed && !entity.Trashed ? [] : SettledNames.Renamed(placed, entity).Select(name => SettledNames.Note(name.File, name.Here)));
        return imported.Refusal is not { } refusal ? result : result with
        {
            Outcome = SyncOutcome.Failed,
            Reason = $"It is saved, but without its file: {refusal.English}{(result.Reason is null ? string.Empty : " " + result.Reason)}",
        };
    }

    // Null when there is a place for it.
    private string? Orphaned(ContentItem item, T? entity, Guid parentKey, TreeNode? parent, ImportRun run)
    {
        if (parentKey == Guid.Empty || item.Trashed)
        {
            return null;
        }

        if (parent is null)
        {
            return _failed.Contains(parentKey) || run.HasFailed(parentKey)
                ? $"Its parent '{item.Parent.Alias}' ({parentKey}) is in the folder and could not be imported."
                : $"Its parent '{item.Parent.Alias}' ({parentKey}) is neither in the folder nor here.";
        }

        return parent.Trashed && entity is not { Trashed: true } ? $"Its parent '{item.Parent.Alias}' ({parentKey}) lies in the bin here." : null;
    }

    // It may have been numbered for a sibling of the place that it came from, and Umbraco puts it last among what is in the bin.
    private (string File, string Here)[] RestoreInBin(ContentItem item)
    {
        T entity = Get([item.Key]).First();
        ContentItem fitting = _cultures.Fit(item, []);
        bool renamed = SettledNames.Renamed(fitting, entity).Any();
        if (renamed)
        {
            ContentMapper.ApplyNames(fitting, entity);
        }

        if (item.SortOrder is { } order && entity.SortOrder != order)
        {
            entity.SortOrder = order;
            renamed = true;
        }

        if (renamed)
        {
            SaveInBin(entity);
        }

        return [.. SettledNames.Renamed(fitting, entity)];
    }

    private static string StandInNote(string alias)
    {
        return $"Its type '{alias}' is not here; a stand-in of that name holds its values as they are, unpublished.";
    }

    private static string? KeptBack(string? standIn, TreeNode? parent)
    {
        return standIn is not null ? "its type is a stand-in" : parent is { Published: false } ? "its parent is not" : null;
    }

    private string Draft(ContentItem item)
    {
        return SyncCodec.Text(Kind, item with { Published = null, PublishedPart = null, Properties = ContentMapper.Meaning(item.Properties) });
    }

    // What lies in the bin is imported where it came from, unpublished, and moved to the bin once it is whole, with what lies below it.
    private async Task MoveToBinAsync(SyncSource[] sorted, ContentTree tree, ImportRun run)
    {
        HashSet<Guid> trashed = [.. sorted.Where(source => ((ContentItem)source.Item).Trashed).Select(source => source.Item.Key)];
        foreach (SyncSource source in sorted.Where(source => trashed.Contains(source.Item.Key)))
        {
            var item = (ContentItem)source.Item;
            bool follows = trashed.Contains(item.Parent.Key);
            if (follows || tree.Get(item.Key) is not { Trashed: false })
            {
                continue;
            }

            SyncResult result = await run.GuardAsync(() =>
            {
                MoveToBin(Get([item.Key]).First());
                foreach ((string file, string here) in RestoreInBin(item))
                {
                    run.AddNote(source, SettledNames.Note(file, here));
                }

                return Task.FromResult(new SyncResult(SyncOutcome.Updated));
            });
            if (result.Outcome == SyncOutcome.Failed)
            {
                run.Add(source, result);
            }
        }
    }
}
