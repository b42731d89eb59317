using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Querying;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Redirects;

/// <summary>Former addresses of documents. A redirect is known by its key; the newest for an address counts.</summary>
internal sealed class RedirectUrlRepository(IAmbientDatabase database) : IRedirectUrlRepository
{
    private static readonly MemberMap<RedirectRow> Members = new MemberMap<RedirectRow>()
        .Add(nameof(IRedirectUrl.Key), redirect => redirect.Id)
        .Add(nameof(IRedirectUrl.ContentKey), redirect => redirect.ContentKey)
        .Add(nameof(IRedirectUrl.Url), redirect => redirect.Url)
        .Add(nameof(IRedirectUrl.Culture), redirect => redirect.Culture)
        .Add(nameof(IRedirectUrl.CreateDateUtc), redirect => redirect.CreateDate);

    public IRedirectUrl? Get(Guid id) => Load(redirects => redirects.Where(redirect => redirect.Id == id)).FirstOrDefault();

    public IEnumerable<IRedirectUrl> GetMany(params Guid[]? ids) =>
        Load(redirects => ids is { Length: > 0 } ? redirects.Where(redirect => EF.Parameter(ids).Contains(redirect.Id)) : redirects);

    public bool Exists(Guid id) => database.Read.Set<RedirectRow>().Any(redirect => redirect.Id == id);

    public IEnumerable<IRedirectUrl> Get(IQuery<IRedirectUrl> query) => Load(redirects => redirects.Matching(query, Members));

    public int Count(IQuery<IRedirectUrl>? query) => database.Read.Set<RedirectRow>().Matching(query, Members).Count();

    public IRedirectUrl? Get(string url, Guid contentKey, string? culture)
    {
        string hash = RedirectRow.Hash(url);
        string? lower = Lower(culture);
        return Load(redirects => redirects.Where(redirect => redirect.UrlHash == hash && redirect.ContentKey == contentKey && redirect.Culture == lower)).FirstOrDefault();
    }

    public IRedirectUrl? GetMostRecentUrl(string url)
    {
        string hash = RedirectRow.Hash(url);
        return Load(redirects => redirects.Where(redirect => redirect.UrlHash == hash).OrderByDescending(redirect => redirect.CreateDate).Take(1)).FirstOrDefault();
    }

    /// <summary>The newest for the culture, or the newest without one.</summary>
    public IRedirectUrl? GetMostRecentUrl(string url, string culture)
    {
        string hash = RedirectRow.Hash(url);
        string? lower = Lower(culture);
        return Load(redirects => redirects
            .Where(redirect => redirect.UrlHash == hash && (redirect.Culture == lower || redirect.Culture == null))
            .OrderBy(redirect => redirect.Culture == null)
            .ThenByDescending(redirect => redirect.CreateDate)
            .Take(1)).FirstOrDefault();
    }

    public IEnumerable<IRedirectUrl> GetContentUrls(Guid contentKey) =>
        Load(redirects => redirects.Where(redirect => redirect.ContentKey == contentKey).OrderByDescending(redirect => redirect.CreateDate));

    public IEnumerable<IRedirectUrl> GetAllUrls(long pageIndex, int pageSize, out long total) => Page(redirects => redirects, pageIndex, pageSize, out total);

    public IEnumerable<IRedirectUrl> GetAllUrls(int rootContentId, long pageIndex, int pageSize, out long total)
    {
        VarumarkeDbContext context = database.Read;
        string part = $",{rootContentId},";
        return Page(
            redirects => redirects.Where(redirect => context.Set<NodeRow>().Any(node => node.Key == redirect.ContentKey && (node.Path + ",").Contains(part))),
            pageIndex,
            pageSize,
            out total);
    }

    public IEnumerable<IRedirectUrl> SearchUrls(string searchTerm, long pageIndex, int pageSize, out long total)
    {
        string term = searchTerm.ToLowerInvariant();
        return Page(redirects => redirects.Where(redirect => redirect.Url.ToLower().Contains(term)), pageIndex, pageSize, out total);
    }

    public void Save(IRedirectUrl entity)
    {
        VarumarkeDbContext context = database.Write;
        var row = new RedirectRow
        {
            Id = entity.Key,
            ContentKey = entity.ContentKey,
            Url = entity.Url,
            Culture = Lower(entity.Culture),
            CreateDate = entity.CreateDateUtc,
        };
        if (context.Set<RedirectRow>().Any(redirect => redirect.Id == row.Id))
        {
            context.Replace(row);
        }
        else
        {
            context.Insert(row);
        }

        entity.Id = entity.Key.GetHashCode();
        entity.ResetDirtyProperties();
    }

    public void Delete(IRedirectUrl entity) => Delete(entity.Key);

    public void Delete(Guid id) => database.Write.Set<RedirectRow>().Where(redirect => redirect.Id == id).ExecuteDelete();

    public void DeleteAll() => database.Write.Set<RedirectRow>().ExecuteDelete();

    public void DeleteContentUrls(Guid contentKey) => database.Write.Set<RedirectRow>().Where(redirect => redirect.ContentKey == contentKey).ExecuteDelete();

    private static string? Lower(string? culture) => string.IsNullOrEmpty(culture) ? null : culture.ToLowerInvariant();

    private List<IRedirectUrl> Page(Func<IQueryable<RedirectRow>, IQueryable<RedirectRow>> narrow, long pageIndex, int pageSize, out long total)
    {
        total = narrow(database.Read.Set<RedirectRow>()).LongCount();
        return Load(redirects => narrow(redirects).OrderByDescending(redirect => redirect.CreateDate).ThenBy(redirect => redirect.Id).Skip((int)(pageIndex * pageSize)).Take(pageSize));
    }

    private List<IRedirectUrl> Load(Func<IQueryable<RedirectRow>, IQueryable<RedirectRow>> narrow)
    {
        VarumarkeDbContext context = database.Read;
        return
        [
            .. narrow(context.Set<RedirectRow>())
                .Select(redirect => new { Row = redirect, ContentId = context.Set<NodeRow>().Where(node => node.Key == redirect.ContentKey).Select(node => node.Id).FirstOrDefault() })
                .AsEnumerable()
                .Select(redirect => Build(redirect.Row, redirect.ContentId)),
        ];
    }

    private static RedirectUrl Build(RedirectRow row, int contentId)
    {
        var redirect = new RedirectUrl
        {
            Id = row.Id.GetHashCode(),
            Key = row.Id,
            ContentId = contentId,
            ContentKey = row.ContentKey,
            Url = row.Url,
            Culture = row.Culture,
            CreateDateUtc = row.CreateDate,
        };
        redirect.ResetDirtyProperties(false);
        return redirect;
    }
}
