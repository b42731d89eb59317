using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Engine.Sync.Folders;
using Varumarke.Engine.Sync.Format;
using Varumarke.Engine.Sync.Reporting;
using Varumarke.Engine.Sync.Running;

namespace Varumarke.Engine.Sync.Kinds;

/// <summary>Blueprints: documents to start from. They lie flat here; a file's parent is not followed.</summary>
internal sealed class BlueprintsKind(
    IContentService contents, IContentTypeService types, ContentMapper mapper, ILanguageService languages) : ISyncKind
{
    public SyncKind Kind => SyncKind.Blueprints;

    public async Task ImportAsync(IReadOnlyList<SyncSource> sources, ImportRun run)
    {
        string culture = await languages.GetDefaultIsoCodeAsync();
        foreach (SyncSource source in sources)
        {
            run.Add(source, await run.GuardAsync(() => Task.FromResult(Save(source, culture))));
        }
    }

    public Task ExportAsync(ExportRun run)
    {
        run.WriteAll(Kind, [.. contents.GetBlueprintsForContentTypes().Select(ToItem)]);
        return Task.CompletedTask;
    }

    private SyncResult Save(SyncSource source, string culture)
    {
        (ContentItem? item, string? fault) = source.ReadContent();
        if (item is null)
        {
            return SyncResult.Failed(fault!);
        }

        if (types.Get(item.ContentType) is not { } type)
        {
            return SyncResult.Failed($"Its type '{item.ContentType}' is not here.");
        }

        IContent? blueprint = contents.GetBlueprintById(item.Key);
        bool isNew = blueprint is null;
        blueprint ??= new Content(item.Name, Constants.System.Root, type) { Key = item.Key, Blueprint = true };
        string before = isNew ? string.Empty : SyncCodec.Text(Kind, ToItem(blueprint));
        List<string> notes = [];
        mapper.Apply(item, blueprint, culture, notes);
        if (!isNew && before == SyncCodec.Text(Kind, ToItem(blueprint)))
        {
            return new SyncResult(SyncOutcome.Unchanged, null, notes);
        }

        contents.SaveBlueprint(blueprint, null);
        return new SyncResult(isNew ? SyncOutcome.Created : SyncOutcome.Updated, null, notes);
    }

    private SyncItem ToItem(IContent blueprint)
    {
        return mapper.ToItem(blueprint) with { Path = "/" + blueprint.Name, IsBlueprint = true };
    }
}
