using System.Data;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Testing.Databases;
using static Varumarke.Persistence.Tests.Contents.ContentScene;
using Direction = Umbraco.Cms.Core.Direction;

namespace Varumarke.Persistence.Tests.Contents;

public sealed class SqliteAddressTests(SqliteFixture fixture) : AddressContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresAddressTests(PostgresFixture fixture) : AddressContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>Addresses of documents: segments, aliases, host names, redirects; and the log of what was done with them.</summary>
public abstract class AddressContract(DatabaseFixture fixture)
{
    private readonly ContentScene _scene = On(fixture);

    [Fact]
    public void DocumentUrls_SavedTwice_AreThoseOfTheLastTime()
    {
        IDocumentUrlRepository urls = fixture.Get<IDocumentUrlRepository>();
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        ILanguageRepository languages = fixture.Get<ILanguageRepository>();
        int? swedish = _scene.Do(() => languages.GetIdByIsoCode(Swedish));
        int? english = _scene.Do(() => languages.GetIdByIsoCode(English));
        _scene.Do(() => urls.Save([Segment(first, swedish, "hem"), Segment(first, english, "home"), Segment(second, null, "kvar")]));
        _scene.Do(() => urls.Save([Segment(first, swedish, "start")]));

        PublishedDocumentUrlSegment[] all = _scene.Do(() => urls.GetAll().ToArray());
        Assert.Equal("start", Assert.Single(all, url => url.DocumentKey == first).UrlSegment);
        Assert.Null(Assert.Single(all, url => url.DocumentKey == second).NullableLanguageId);

        _scene.Do(() => urls.DeleteByDocumentKey([first]));
        Assert.DoesNotContain(_scene.Do(() => urls.GetAll()), url => url.DocumentKey == first);
    }

    [Fact]
    public void DocumentUrlAliases_SavedTwice_AreThoseOfTheLastTime()
    {
        IDocumentUrlAliasRepository aliases = fixture.Get<IDocumentUrlAliasRepository>();
        Guid key = Guid.NewGuid();
        _scene.Do(() => aliases.Save([Alias(key, "gammal"), Alias(key, "äldst")]));
        _scene.Do(() => aliases.Save([Alias(key, "ny")]));
        Assert.Equal("ny", Assert.Single(_scene.Do(() => aliases.GetAll()), alias => alias.DocumentKey == key).Alias);
        _scene.Do(() => aliases.DeleteByDocumentKey([key]));
        Assert.DoesNotContain(_scene.Do(() => aliases.GetAll()), alias => alias.DocumentKey == key);
        Assert.Empty(_scene.Do(() => aliases.GetAllDocumentUrlAliases()));
    }

    [Fact]
    public void Domains_HostNameAndWildcard_AreToldApart()
    {
        IDomainRepository domains = fixture.Get<IDomainRepository>();
        ILanguageRepository languages = fixture.Get<ILanguageRepository>();
        Content page = _scene.SavedPage("Startsida");
        string host = $"{Guid.NewGuid():N}.example.se";
        var domain = new UmbracoDomain(host) { RootContentId = page.Id, LanguageId = languages.GetIdByIsoCode(Swedish) };
        var wildcard = new UmbracoDomain($"*{page.Id}") { RootContentId = page.Id, LanguageId = languages.GetIdByIsoCode(English) };
        _scene.Do(() => domains.Save(domain));
        _scene.Do(() => domains.Save(wildcard));

        Assert.Equal(Swedish, _scene.Do(() => domains.GetByName(host.ToUpperInvariant()))!.LanguageIsoCode);
        Assert.True(_scene.Do(() => domains.Exists(host)));
        Assert.Equal([host], _scene.Do(() => domains.GetAssignedDomains(page.Id, false).Select(found => found.DomainName).ToArray()));
        Assert.Equal(2, _scene.Do(() => domains.GetAssignedDomains(page.Id, true).Count()));
        Assert.Throws<DuplicateNameException>(() => _scene.Do(() => domains.Save(new UmbracoDomain(host))));

        domain.DomainName = "ny." + host;
        _scene.Do(() => domains.Save(domain));
        Assert.False(_scene.Do(() => domains.Exists(host)));
        _scene.Do(() => domains.Delete(domain));
        Assert.Null(_scene.Do(() => domains.Get(domain.Id)));
    }

    [Fact]
    public void Redirects_NewestForTheCulture_Counts()
    {
        IRedirectUrlRepository redirects = fixture.Get<IRedirectUrlRepository>();
        Content page = _scene.SavedPage("Flyttad sida");
        string url = $"/gammal-{Guid.NewGuid():N}";
        DateTime now = DateTime.UtcNow;
        Redirect(page, url, null, now.AddDays(-1));
        RedirectUrl swedish = Redirect(page, url, Swedish, now.AddDays(-2));
        RedirectUrl english = Redirect(page, url, English, now);

        Assert.Equal(english.Key, _scene.Do(() => redirects.GetMostRecentUrl(url))!.Key);
        IRedirectUrl found = _scene.Do(() => redirects.GetMostRecentUrl(url, Swedish))!;
        Assert.Equal(swedish.Key, found.Key);
        Assert.Equal(page.Id, found.ContentId);
        Assert.Equal(DateTimeKind.Utc, found.CreateDateUtc.Kind);
        Assert.Null(_scene.Do(() => redirects.GetMostRecentUrl(url, "fr-FR"))!.Culture);
        Assert.Equal(3, _scene.Do(() => redirects.GetContentUrls(page.Key).Count()));
        Assert.Equal(3, _scene.Do(() => redirects.SearchUrls(url[5..].ToUpperInvariant(), 0, 10, out _).Count()));
        Assert.Equal(3, _scene.Do(() => redirects.GetAllUrls(page.Id, 0, 10, out _).Count()));

        found.CreateDateUtc = now.AddDays(1);
        _scene.Do(() => redirects.Save(found));
        Assert.Equal(swedish.Key, _scene.Do(() => redirects.Get(url, page.Key, Swedish))!.Key);
        Assert.Equal(swedish.Key, _scene.Do(() => redirects.GetMostRecentUrl(url))!.Key);
        _scene.Do(() => redirects.DeleteContentUrls(page.Key));
        Assert.Null(_scene.Do(() => redirects.GetMostRecentUrl(url)));
    }

    [Fact]
    public void Audit_OfAnItem_IsPagedNewestFirstAndFiltered()
    {
        IAuditRepository audit = fixture.Get<IAuditRepository>();
        Content page = _scene.SavedPage("Granskad");
        DateTime start = DateTime.UtcNow.AddHours(-3);
        foreach ((AuditType type, int hour) in new[] { (AuditType.Save, 0), (AuditType.Publish, 1), (AuditType.Open, 2) })
        {
            _scene.Do(() => audit.Save(new AuditItem(page.Id, type, -1, "Document", "åäö", null, start.AddHours(hour))));
        }

        var query = _scene.Scopes.CreateQuery<IAuditItem>().Where(item => item.Id == page.Id);
        IAuditItem[] all = _scene.Do(() => audit.GetPagedResultsByQuery(query, 0, 10, out long total, Direction.Descending, null, null).ToArray());
        Assert.Equal([AuditType.Open, AuditType.Publish, AuditType.Save], all.Select(item => item.AuditType));
        Assert.Equal("åäö", all[0].Comment);
        Assert.Equal(DateTimeKind.Utc, all[0].CreateDate.Kind);
        Assert.Single(_scene.Do(() => audit.GetPagedResultsByQuery(query, 0, 10, out _, Direction.Ascending, [AuditType.Publish], null)));
        Assert.Equal(2, _scene.Do(() => audit.Get(_scene.Scopes.CreateQuery<IAuditItem>().Where(item => item.Id == page.Id && item.CreateDate >= start.AddMinutes(30))).Count()));

        _scene.Do(() => audit.CleanLogs(30));
        Assert.Equal(2, _scene.Do(() => audit.Count(query)));
    }

    [Fact]
    public void AuditEntries_AreKeptAndPaged()
    {
        IAuditEntryRepository entries = fixture.Get<IAuditEntryRepository>();
        Guid user = Guid.NewGuid();
        var entry = new AuditEntry { PerformingUserId = -1, PerformingUserKey = user, EventType = "umbraco/user/sign-in", EventDate = DateTime.UtcNow, PerformingIp = "127.0.0.1" };
        _scene.Do(() => entries.Save(entry));
        IAuditEntry read = _scene.Do(() => entries.Get(entry.Id))!;
        Assert.Equal(user, read.PerformingUserKey);
        Assert.Equal("umbraco/user/sign-in", read.EventType);
        Assert.Contains(_scene.Do(() => entries.GetPage(0, 10, out _)), found => found.Id == entry.Id);
    }

    private RedirectUrl Redirect(Content page, string url, string? culture, DateTime date)
    {
        var redirect = new RedirectUrl { Key = Guid.NewGuid(), ContentKey = page.Key, Url = url, Culture = culture, CreateDateUtc = date };
        _scene.Do(() => fixture.Get<IRedirectUrlRepository>().Save(redirect));
        return redirect;
    }

    private static PublishedDocumentUrlSegment Segment(Guid key, int? language, string segment) =>
        new() { DocumentKey = key, NullableLanguageId = language, UrlSegment = segment, IsDraft = false, IsPrimary = true };

    private static PublishedDocumentUrlAlias Alias(Guid key, string alias) => new() { DocumentKey = key, NullableLanguageId = null, Alias = alias };
}
