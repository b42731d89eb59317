#pragma warning disable CS0618 // The cache is asked synchronously, and only the obsolete members answer so.

using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Engine.PublishedCache;

/// <summary>The domains assigned to documents, in memory whole: there are few, and every URL asks for them.</summary>
internal sealed class Domains(IDomainService domainService, IDefaultCultureAccessor defaultCulture, ElementsCache elements)
    : IDomainCache, IDomainCacheService
{
    private readonly Lock _gate = new();
    private Domain[]? _all;
    private long _changes;

    public string DefaultCulture => defaultCulture.DefaultCulture;

    public IEnumerable<Domain> GetAll(bool includeWildcards)
    {
        Domain[] all = All();
        return includeWildcards ? all : all.Where(domain => !domain.IsWildcard);
    }

    public IEnumerable<Domain> GetAssigned(int documentId, bool includeWildcards = false)
    {
        Domain[] all = All();
        return all.Length == 0
            ? []
            : all.Where(domain => domain.ContentId == documentId && (includeWildcards || !domain.IsWildcard));
    }

    public bool HasAssigned(int documentId, bool includeWildcards = false) => GetAssigned(documentId, includeWildcards).Any();

    public void Refresh(DomainCacheRefresher.JsonPayload[] payloads)
    {
        lock (_gate)
        {
            _changes++;
            _all = null;
        }

        // URLs inside converted values may now be others.
        elements.Clear();
    }

    private Domain[] All()
    {
        if (_all is { } known)
        {
            return known;
        }

        long changes = Interlocked.Read(ref _changes);
        Domain[] read =
        [
            .. domainService.GetAll(includeWildcards: true)
                .Where(domain => domain.RootContentId is not null)
                .OrderBy(domain => domain.SortOrder)
                .Select(Map),
        ];
        lock (_gate)
        {
            _all = changes == _changes ? read : _all;
        }

        return read;
    }

    private static Domain Map(IDomain domain) => new(
        domain.Id, domain.DomainName, domain.RootContentId!.Value, domain.LanguageIsoCode, domain.IsWildcard, domain.SortOrder);
}
