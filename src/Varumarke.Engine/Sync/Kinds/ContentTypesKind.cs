using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Varumarke.Engine.Sync.Format;

namespace Varumarke.Engine.Sync.Kinds;

/// <summary>Document types. Templates are files of a website, which this headless program does not have: they are reported and left out.</summary>
internal sealed class ContentTypesKind(
    IContentTypeService types, IContentTypeContainerService containers, TypeProperties properties, IShortStringHelper strings)
    : TypeKind<IContentType>(types, containers, properties)
{
    public override SyncKind Kind => SyncKind.ContentTypes;

    protected override IContentType Create(int parentId, string alias)
    {
        return new ContentType(strings, parentId) { Alias = alias };
    }

    protected override void Apply(TypeItem item, IContentType type, List<string> notes)
    {
        IEnumerable<string> templates = item.Templates.Select(template => template.Alias).Append(item.DefaultTemplate);
        foreach (string template in templates.Where(alias => alias.Length > 0).Distinct())
        {
            notes.Add($"The template '{template}' is not here and was left out.");
        }

        if (item.History is { } history)
        {
            type.HistoryCleanup ??= new HistoryCleanup();
            type.HistoryCleanup.PreventCleanup = history.PreventCleanup;
            type.HistoryCleanup.KeepAllVersionsNewerThanDays = history.KeepAllNewerThanDays;
            type.HistoryCleanup.KeepLatestVersionPerDayForDays = history.KeepLatestPerDayForDays;
        }
    }

    protected override TypeItem Extend(TypeItem item, IContentType type)
    {
        HistoryCleanup? history = type.HistoryCleanup;
        return item with
        {
            History = new TypeHistory(
                history?.PreventCleanup ?? false, history?.KeepAllVersionsNewerThanDays, history?.KeepLatestVersionPerDayForDays),
        };
    }
}
