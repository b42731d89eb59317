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
internal sealed class DomainsKind(IDomainService domains, IContentService contents, ILanguageService languages) : ISyncKind
{
    public SyncKind Kind => SyncKind.Domains;

    public async Task ImportAsync(IReadOnlyList<SyncSource> sources, ImportRun run)
    {
        HashSet<string> known = (await languages.GetAllAsync()).Select(language => language.IsoCode).ToHashSet(StringComparer.OrdinalIgnoreCase);
        string main = await languages.GetDefaultIsoCodeAsync();
        foreach (IGrouping<Guid, SyncSource> document in sources.GroupBy(source => ((DomainItem)source.Item).Root?.Key ?? Guid.Empty))
        {
            // One of a language that is not here is no reason to lose the document's others.
            ILookup<bool, SyncSource> spoken = document.ToLookup(source => ((DomainItem)source.Item).Language is not { } language || known.Contains(language));
            SyncResult result = !spoken[true].Any() ? new SyncResult(SyncOutcome.Unchanged) : await run.GuardAsync(
                () => SaveAsync(document.Key, [.. spoken[true].Select(source => WithLanguage((DomainItem)source.Item, main))], run));
            foreach (SyncSource source in spoken[true])
            {
                run.Add(source, ((DomainItem)source.Item).Language is not null || ((DomainItem)source.Item).IsWildcard ? result : result with
                {
                    Notes = [.. result.Notes ?? [], $"It names no language; it is {main} here."],
                });
            }

            foreach (SyncSource source in spoken[false])
            {
                run.Add(source, SyncResult.Failed($"Its language '{((DomainItem)source.Item).Language}' is not here."));
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

    private static DomainItem WithLanguage(DomainItem item, string main)
    {
        return item.IsWildcard || item.Language is not null ? item : item with { Language = main };
    }

    private async Task<SyncResult> SaveAsync(Guid document, DomainItem[] items, ImportRun run)
    {
        if (document == Guid.Empty || contents.GetById(document) is null)
        {
            return SyncResult.Failed(run.HasFailed(document)
                ? "Its document is in the folder and could not be imported."
                : "Its document is neither in the folder nor here.");
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
