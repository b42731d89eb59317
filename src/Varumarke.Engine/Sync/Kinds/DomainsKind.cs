using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.Engine.Sync.Folders;
using Varumarke.Engine.Sync.Format;
using Varumarke.Engine.Sync.Reporting;
using Varumarke.Engine.Sync.Running;

namespace Varumarke.Engine.Sync.Kinds;

/// <summary>Host names and languages of documents. Umbraco sets all of a document's at once, so the files of one document are imported together.</summary>
internal sealed class DomainsKind(IDomainService domains, IContentService contents) : ISyncKind
{
    public SyncKind Kind => SyncKind.Domains;

    public async Task ImportAsync(IReadOnlyList<SyncSource> sources, ImportRun run)
    {
        foreach (IGrouping<Guid, SyncSource> document in sources.GroupBy(source => ((DomainItem)source.Item).Root?.Key ?? Guid.Empty))
        {
            SyncResult result = await run.GuardAsync(() => SaveAsync(document.Key, [.. document.Select(source => (DomainItem)source.Item)]));
            foreach (SyncSource source in document)
            {
                run.Add(source, result);
            }
        }
    }

    public async Task ExportAsync(ExportRun run)
    {
        var items = new List<SyncItem>();
        foreach (IDomain domain in await domains.GetAllAsync(includeWildcards: true))
        {
            items.Add(ToItem(domain));
        }

        run.WriteAll(Kind, items);
    }

    private async Task<SyncResult> SaveAsync(Guid document, DomainItem[] items)
    {
        if (document == Guid.Empty || contents.GetById(document) is null)
        {
            return SyncResult.Failed("Its document is neither in the folder nor here.");
        }

        IDomain[] before = [.. await domains.GetAssignedDomainsAsync(document, includeWildcards: true)];
        string? language = items.FirstOrDefault(item => item.IsWildcard)?.Language;
        DomainModel[] wanted = [.. items.Where(item => !item.IsWildcard).OrderBy(item => item.SortOrder)
            .Select(item => new DomainModel { DomainName = item.Name, IsoCode = item.Language ?? string.Empty })];
        bool same = before.FirstOrDefault(domain => domain.IsWildcard)?.LanguageIsoCode == language
            && before.Where(domain => !domain.IsWildcard).OrderBy(domain => domain.SortOrder)
                .Select(domain => (domain.DomainName, domain.LanguageIsoCode ?? string.Empty))
                .SequenceEqual(wanted.Select(model => (model.DomainName, model.IsoCode)));
        if (same)
        {
            return new SyncResult(SyncOutcome.Unchanged);
        }

        Attempt<DomainUpdateResult, DomainOperationStatus> attempt = await domains.UpdateDomainsAsync(
            document, new DomainsUpdateModel { DefaultIsoCode = language, Domains = wanted });
        return attempt.Success
            ? new SyncResult(before.Length == 0 ? SyncOutcome.Created : SyncOutcome.Updated)
            : SyncResult.Failed($"Umbraco answers {attempt.Status}.");
    }

    private DomainItem ToItem(IDomain domain)
    {
        IContent? document = domain.RootContentId is { } id ? contents.GetById(id) : null;

        // A wildcard domain is named after the id of its document, which is another in every database.
        string name = domain.IsWildcard && document is not null ? $"*{document.Key:n}" : domain.DomainName;
        return new DomainItem(
            StableKey.Of("domain", name),
            name,
            domain.IsWildcard,
            domain.LanguageIsoCode,
            document is null ? null : new SyncReference(document.Key, "/" + document.Name),
            domain.SortOrder);
    }
}
