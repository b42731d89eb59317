using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;
using Varumarke.Testing.Databases;
using static Varumarke.Persistence.Tests.Contents.ContentScene;

namespace Varumarke.Persistence.Tests.Contents;

public sealed class SqliteDocumentVersionTests(SqliteFixture fixture) : DocumentVersionContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresDocumentVersionTests(PostgresFixture fixture) : DocumentVersionContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>The history of documents: what is kept, shown, rolled back to and cleaned away.</summary>
public abstract class DocumentVersionContract(DatabaseFixture fixture)
{
    private readonly ContentScene _scene = On(fixture);
    private readonly IDocumentVersionRepository _versions = fixture.Get<IDocumentVersionRepository>();

    private IDocumentRepository Documents => _scene.Documents;

    [Fact]
    public void GetAllVersions_PublishedThrice_DraftFirstThenNewestFirst()
    {
        Content page = PublishedThrice();
        IContent[] versions = _scene.Do(() => Documents.GetAllVersions(page.Id).ToArray());
        Assert.Equal([page.VersionId, page.PublishedVersionId], versions.Take(2).Select(version => version.VersionId));
        Assert.Equal(["tre", "tre", "två", "ett"], versions.Select(version => version.GetValue("title")));
        Assert.Equal(versions.Select(version => version.VersionId), _scene.Do(() => Documents.GetVersionIds(page.Id, 10).ToArray()));
        Assert.Equal(versions.Skip(1).Take(2).Select(version => version.VersionId), _scene.Do(() => Documents.GetAllVersionsSlim(page.Id, 1, 2).Select(version => version.VersionId).ToArray()));
    }

    [Fact]
    public void GetVersion_Old_HoldsItsOwnValuesAndCanBeRolledBackTo()
    {
        Content page = PublishedThrice();
        int old = _scene.Do(() => Documents.GetVersionIds(page.Id, 10).Last());
        IContent version = _scene.Do(() => Documents.GetVersion(old)!);
        Assert.Equal("ett", version.GetValue("title"));
        Assert.Equal(old, version.VersionId);

        page.CopyFrom(version);
        _scene.Do(() => Documents.Save(page));
        IContent read = _scene.Do(() => Documents.Get(page.Id)!);
        Assert.Equal("ett", read.GetValue("title"));
        Assert.Equal("tre", read.GetValue("title", published: true));
        Assert.True(read.Edited);
    }

    [Fact]
    public void GetVersion_VariantDocument_HoldsItsNames()
    {
        Content article = _scene.NewArticle("Gammalt", "Old");
        ContentScene.Publishing(article);
        _scene.Do(() => Documents.Save(article));
        int old = article.PublishedVersionId;
        article.SetCultureName("Nytt", Swedish);
        ContentScene.Publishing(article);
        _scene.Do(() => Documents.Save(article));

        IContent version = _scene.Do(() => Documents.GetVersion(old)!);
        Assert.Equal("Gammalt", version.GetCultureName(Swedish));
        Assert.Equal("Old", version.GetCultureName(English));
    }

    [Fact]
    public void DeleteVersion_CurrentOrPublished_IsRefused()
    {
        Content page = PublishedThrice();
        Assert.Throws<InvalidOperationException>(() => _scene.Do(() => Documents.DeleteVersion(page.VersionId)));
        Assert.Throws<InvalidOperationException>(() => _scene.Do(() => Documents.DeleteVersion(page.PublishedVersionId)));
    }

    [Fact]
    public void DeleteVersions_OlderThanADate_LeavesDraftAndPublished()
    {
        Content page = PublishedThrice();
        _scene.Do(() => Documents.DeleteVersions(page.Id, DateTime.UtcNow.AddMinutes(1)));
        Assert.Equal([page.VersionId, page.PublishedVersionId], _scene.Do(() => Documents.GetVersionIds(page.Id, 10).ToArray()));
    }

    [Fact]
    public void GetPagedItemsByContentId_History_TellsWhichIsWhich()
    {
        Content page = PublishedThrice();
        ContentVersionMeta[] first = _scene.Do(() => _versions.GetPagedItemsByContentId(page.Id, 0, 2, out long total).Append(Total(total)).ToArray());
        Assert.Equal(4, first[2].VersionId);
        Assert.True(first[0].CurrentDraftVersion);
        Assert.True(first[1].CurrentPublishedVersion);
        Assert.Equal(DateTimeKind.Utc, first[0].VersionDate.Kind);
        Assert.Equal(page.Id, first[0].ContentId);
        Assert.Equal(page.ContentTypeId, first[0].ContentTypeId);
    }

    [Fact]
    public void GetDocumentVersionsEligibleForCleanup_OneIsKept_GivesTheOthersOfHistory()
    {
        Content page = PublishedThrice();
        int[] history = [.. _scene.Do(() => Documents.GetVersionIds(page.Id, 10).Skip(2).ToArray())];
        _scene.Do(() => _versions.SetPreventCleanup(history[0], true));
        Assert.True(_scene.Do(() => _versions.Get(history[0])!).PreventCleanup);

        int[] eligible = [.. _scene.Do(() => _versions.GetDocumentVersionsEligibleForCleanup(DateTime.UtcNow.AddMinutes(1), null)).Where(version => version.ContentId == page.Id).Select(version => version.VersionId)];
        Assert.Equal([history[1]], eligible);
        Assert.Empty(_scene.Do(() => _versions.GetDocumentVersionsEligibleForCleanup(DateTime.UtcNow.AddDays(-1), null)));

        _scene.Do(() => _versions.DeleteVersions(eligible));
        Assert.Null(_scene.Do(() => _versions.Get(history[1])));
    }

    [Fact]
    public void PerformContentVersionCleanup_PolicyOfNothingOld_LeavesDraftAndPublished()
    {
        IContentTypeRepository types = fixture.Get<IContentTypeRepository>();
        var type = (IContentType)_scene.Page.DeepClone();
        type.HistoryCleanup = new Umbraco.Cms.Core.Models.ContentEditing.HistoryCleanup { KeepAllVersionsNewerThanDays = 0, KeepLatestVersionPerDayForDays = 0 };
        _scene.Do(() => types.Save(type));
        Assert.Contains(_scene.Do(() => _versions.GetCleanupPolicies()), policy => policy.ContentTypeId == type.Id && policy.KeepAllVersionsNewerThanDays == 0);
        Content page = PublishedThrice();

        IReadOnlyCollection<ContentVersionMeta> cleaned = fixture.Get<Umbraco.Cms.Core.Services.IContentVersionService>().PerformContentVersionCleanup(DateTime.UtcNow.AddDays(2));
        Assert.Equal(2, cleaned.Count(version => version.ContentId == page.Id));
        Assert.Equal([page.VersionId, page.PublishedVersionId], _scene.Do(() => Documents.GetVersionIds(page.Id, 10).ToArray()));
    }

    private static ContentVersionMeta Total(long total) => new((int)total, 0, 0, 0, default, false, false, false, string.Empty);

    private Content PublishedThrice()
    {
        Content page = _scene.NewPage("Historia", title: "ett");
        foreach (string title in new[] { "ett", "två", "tre" })
        {
            page.SetValue("title", title);
            ContentScene.Publishing(page);
            _scene.Do(() => Documents.Save(page));
        }

        return page;
    }
}
