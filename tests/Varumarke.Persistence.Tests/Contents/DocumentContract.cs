using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Extensions;
using Varumarke.Testing.Databases;
using static Varumarke.Persistence.Tests.Contents.ContentScene;

namespace Varumarke.Persistence.Tests.Contents;

public sealed class SqliteDocumentTests(SqliteFixture fixture) : DocumentContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresDocumentTests(PostgresFixture fixture) : DocumentContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>Saving, publishing and reading documents.</summary>
public abstract class DocumentContract(DatabaseFixture fixture)
{
    private readonly ContentScene _scene = On(fixture);

    private IDocumentRepository Documents => _scene.Documents;

    [Fact]
    public void Save_NewPage_GetsItsPlaceAndReadsBackEqual()
    {
        DateTime date = new(2026, 3, 29, 1, 30, 0, DateTimeKind.Utc);
        Content parent = _scene.SavedPage("Föräldern");
        Content page = _scene.NewPage("Modigt fôlk", parent.Id, "Åäö \"citat\" <b>");
        page.SetValue("number", 42);
        page.SetValue("amount", 12.340m);
        page.SetValue("date", date);
        _scene.Do(() => Documents.Save(page));

        IContent read = Read(page.Id);
        Assert.Equal("Modigt fôlk", read.Name);
        Assert.Equal($"-1,{parent.Id},{page.Id}", read.Path);
        Assert.Equal(2, read.Level);
        Assert.Equal(0, read.SortOrder);
        Assert.Equal(page.Key, read.Key);
        Assert.Equal(page.VersionId, read.VersionId);
        Assert.Equal("Åäö \"citat\" <b>", read.GetValue("title"));
        Assert.Equal(42, read.GetValue("number"));
        Assert.Equal(12.34m, read.GetValue("amount"));
        Assert.Equal(date, read.GetValue("date"));
        Assert.Equal(DateTimeKind.Utc, ((DateTime)read.GetValue("date")!).Kind);
        Assert.Equal(page.UpdateDate, read.UpdateDate);
        Assert.Equal(DateTimeKind.Utc, read.UpdateDate.Kind);
        Assert.Equal(DateTimeKind.Utc, read.CreateDate.Kind);
        Assert.False(read.Published);
        Assert.True(read.Edited);
        Assert.False(read.IsDirty());
        Assert.Equal("page", read.ContentType.Alias);
    }

    [Fact]
    public void Save_Publishing_KeepsDraftAndPublishedApart()
    {
        Content page = _scene.SavedPage("Sida", title: "första");
        Publish(page);
        int published = page.PublishedVersionId;
        Assert.True(page.Published);
        Assert.False(page.Edited);
        Assert.NotEqual(page.VersionId, published);

        IContent draft = Read(page.Id);
        draft.SetValue("title", "andra");
        _scene.Do(() => Documents.Save(draft));

        IContent read = Read(page.Id);
        Assert.Equal("andra", read.GetValue("title"));
        Assert.Equal("första", read.GetValue("title", published: true));
        Assert.True(read.Published);
        Assert.True(read.Edited);
        Assert.Equal(published, read.PublishedVersionId);
        Assert.Equal(page.PublishDate, read.PublishDate);
        Assert.Equal(PublishedState.Published, read.PublishedState);
    }

    [Fact]
    public void Save_DraftBackToPublished_IsNotEditedAnyMore()
    {
        Content page = _scene.SavedPage("Sida", title: "samma");
        Publish(page);
        page.SetValue("title", "annan");
        _scene.Do(() => Documents.Save(page));
        Assert.True(Read(page.Id).Edited);

        page.SetValue("title", "samma");
        _scene.Do(() => Documents.Save(page));
        Assert.False(Read(page.Id).Edited);
    }

    [Fact]
    public void Save_NewAndPublishing_IsPublishedAtOnce()
    {
        Content page = _scene.NewPage("Direkt");
        Publish(page);

        IContent read = Read(page.Id);
        Assert.True(read.Published);
        Assert.False(read.Edited);
        Assert.Equal("Direkt", read.PublishName);
        Assert.Equal("Direkt", read.GetValue("title", published: true));
        Assert.Equal(2, _scene.Do(() => Documents.GetVersionIds(page.Id, 10)).Count());
    }

    [Fact]
    public void Save_Unpublishing_LeavesTheDraft()
    {
        Content page = _scene.NewPage("Dras tillbaka");
        Publish(page);
        page.PublishedState = PublishedState.Unpublishing;
        _scene.Do(() => Documents.Save(page));

        IContent read = Read(page.Id);
        Assert.False(read.Published);
        Assert.True(read.Edited);
        Assert.Null(read.PublishName);
        Assert.Equal("Dras tillbaka", read.GetValue("title"));
        Assert.Null(read.GetValue("title", published: true));
    }

    [Fact]
    public void Save_OneCulturePublished_TellsEachCultureApart()
    {
        Content article = _scene.NewArticle("Livskällan", "The source of life");
        article.SetValue("number", 7);
        article.SetPublishInfo(Swedish, "Livskällan", DateTime.UtcNow);
        foreach (IProperty property in article.Properties)
        {
            property.PublishValues(property.PropertyType.VariesByCulture() ? Swedish : null);
        }

        article.PublishedState = PublishedState.Publishing;
        _scene.Do(() => Documents.Save(article));

        IContent read = Read(article.Id);
        Assert.Equal("Livskällan", read.Name);
        Assert.Equal([English, Swedish], read.AvailableCultures.Order());
        Assert.Equal([Swedish], read.PublishedCultures);
        Assert.Equal([English], read.EditedCultures!);
        Assert.True(read.Published);
        Assert.Equal("The source of life", read.GetCultureName(English));
        Assert.Equal("The source of life", read.GetValue("title", English));
        Assert.Null(read.GetValue("title", English, published: true));
        Assert.Equal("Livskällan", read.GetValue("title", Swedish, published: true));
        Assert.Equal(7, read.GetValue("number", published: true));
        Assert.Equal(DateTimeKind.Utc, read.GetPublishDate(Swedish)!.Value.Kind);
        Assert.Equal(article.GetUpdateDate(Swedish), read.GetUpdateDate(Swedish));
    }

    [Fact]
    public void Save_SharedValueChanged_MarksTheDefaultCultureAsEdited()
    {
        Content article = Published(_scene.NewArticle("Kultur", "Culture"));
        article.SetValue("number", 3);
        _scene.Do(() => Documents.Save(article));

        IContent read = Read(article.Id);
        Assert.True(read.Edited);
        Assert.True(read.IsCultureEdited(Swedish));
        Assert.False(read.IsCultureEdited(English));
    }

    [Fact]
    public void Save_NameOfASibling_GetsTheNextNumber()
    {
        Content parent = _scene.SavedPage("Syskonens förälder");
        string[] names = [.. new[] { "Ny sida", "ny SIDA", "Ny sida", "Ny sida (1)", "Annan" }.Select(name => _scene.SavedPage(name, parent.Id).Name!)];
        Assert.Equal(["Ny sida", "ny SIDA (1)", "Ny sida (2)", "Ny sida (3)", "Annan"], names);
    }

    [Fact]
    public void Save_CultureNameOfASibling_IsNumberedInThatCultureOnly()
    {
        Content parent = _scene.SavedPage("Språksyskon");
        _scene.Do(() => Documents.Save(_scene.NewArticle("Älven", "The river", parent.Id)));
        Content second = _scene.NewArticle("Forsen", "The River", parent.Id);
        _scene.Do(() => Documents.Save(second));

        IContent read = Read(second.Id);
        Assert.Equal("Forsen", read.GetCultureName(Swedish));
        Assert.Equal("The River (1)", read.GetCultureName(English));
    }

    [Fact]
    public void Save_AnOldVersion_IsRefused()
    {
        Content page = _scene.NewPage("Två redaktörer");
        Publish(page);
        IContent stale = Read(page.Id);
        page.SetValue("title", "nyare");
        Publish(page);

        stale.SetValue("title", "för sent");
        Assert.Throws<InvalidOperationException>(() => _scene.Do(() => Documents.Save(stale)));
        Assert.Equal("nyare", Read(page.Id).GetValue("title"));
    }

    [Fact]
    public void Save_RolledBackInTheMiddle_LeavesNoTrace()
    {
        Content page = _scene.SavedPage("Orörd", title: "före");
        Assert.Equal("före", Read(page.Id).GetValue("title"));
        using (_scene.Scopes.CreateCoreScope())
        {
            IContent changed = Documents.Get(page.Id)!;
            changed.SetValue("title", "efter");
            Documents.Save(changed);
            Assert.Equal("efter", Documents.Get(page.Id)!.GetValue("title"));
            Assert.Equal("efter", Documents.Get(page.Key)!.GetValue("title"));
        }

        Assert.Equal("före", Read(page.Id).GetValue("title"));
    }

    [Fact]
    public void Get_EntityChangedByACaller_IsNotSeenByTheNext()
    {
        Content page = _scene.SavedPage("Delad");
        IContent first = Read(page.Id);
        first.SetValue("title", "mitt eget");
        first.Name = "mitt eget";

        IContent second = Read(page.Id);
        Assert.Equal("Delad", second.Name);
        Assert.Equal("Delad", second.GetValue("title"));
    }

    [Fact]
    public async Task Save_ManyParallelWriters_AllAreThereWithNamesAndPlacesOfTheirOwn()
    {
        Content parent = _scene.SavedPage("Parallell");
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() =>
        {
            using ICoreScope scope = _scene.Scopes.CreateCoreScope();
            scope.WriteLock(Umbraco.Cms.Core.Constants.Locks.ContentTree);
            Documents.Save(_scene.NewPage("Samma namn", parent.Id));
            scope.Complete();
        })));

        IContent[] children = _scene.Do(() => Documents.Get(_scene.Scopes.CreateQuery<IContent>().Where(content => content.ParentId == parent.Id)).ToArray());
        Assert.Equal(16, children.Length);
        Assert.Equal(16, children.Select(child => child.Name).Distinct().Count());
        Assert.Equal(Enumerable.Range(0, 16), children.Select(child => child.SortOrder));
    }

    [Fact]
    public async Task Get_WhileAnotherWrites_NeverGoesBackToAnOlderState()
    {
        Content page = _scene.SavedPage("Tävling", title: "0");
        int committed = 0;
        using var done = new CancellationTokenSource();
        Task[] readers = [.. Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
            {
                int atLeast = Volatile.Read(ref committed);
                int seen = int.Parse((string)Read(page.Id).GetValue("title")!, System.Globalization.CultureInfo.InvariantCulture);
                Assert.InRange(seen, atLeast, int.MaxValue);
            }
        }))];
        for (int number = 1; number <= 60; number++)
        {
            using (ICoreScope scope = _scene.Scopes.CreateCoreScope())
            {
                scope.WriteLock(Umbraco.Cms.Core.Constants.Locks.ContentTree);
                IContent content = Documents.Get(page.Key)!;
                content.SetValue("title", $"{number}");
                Documents.Save(content);
                scope.Complete();
            }

            Volatile.Write(ref committed, number);
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal("60", Read(page.Id).GetValue("title"));
    }

    [Fact]
    public void Get_ManyDifferentDocuments_KeepsOnlyTheLatest()
    {
        Content first = _scene.SavedPage("Först");
        Read(first.Id);
        Assert.NotNull(fixture.Get<Umbraco.Cms.Core.Cache.AppCaches>().IsolatedCaches.GetOrCreate<IContent>().Get(RepositoryCacheKeys.GetKey<IContent, int>(first.Id)));
        int[] ids = _scene.Do(() => Enumerable.Range(0, 2001).Select(number =>
        {
            Content page = _scene.NewPage($"Sida {number}");
            Documents.Save(page);
            return page.Id;
        }).ToArray());
        _scene.Do(() => Assert.All(ids, id => Assert.NotNull(Documents.Get(id))));
        Assert.Null(fixture.Get<Umbraco.Cms.Core.Cache.AppCaches>().IsolatedCaches.GetOrCreate<IContent>().Get(RepositoryCacheKeys.GetKey<IContent, int>(first.Id)));
    }

    private IContent Read(int id) => _scene.Do(() => Documents.Get(id)!);

    private Content Published(Content content)
    {
        Publish(content);
        return content;
    }

    private void Publish(Content content) => _scene.Do(() => Documents.Save(Publishing(content)));
}
