using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.Testing.Databases;
using static Varumarke.Persistence.Tests.Contents.ContentScene;
using Direction = Umbraco.Cms.Core.Direction;

namespace Varumarke.Persistence.Tests.Contents;

public sealed class SqliteDocumentPageTests(SqliteFixture fixture) : DocumentPageContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresDocumentPageTests(PostgresFixture fixture) : DocumentPageContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>Pages of documents: order, filter, what is loaded.</summary>
public abstract class DocumentPageContract(DatabaseFixture fixture)
{
    private readonly ContentScene _scene = On(fixture);

    private IDocumentRepository Documents => _scene.Documents;

    [Fact]
    public void GetPage_ByName_IsInOrderWithoutRegardToCase()
    {
        int parent = Parent("b", "A", "c");
        Assert.Equal(["A", "b", "c"], Names(parent, Ordering.By("name")));
        Assert.Equal(["c", "b", "A"], Names(parent, Ordering.By("name", Direction.Descending)));
    }

    [Fact]
    public void GetPage_ByName_IsInSwedishOrder()
    {
        int parent = Parent("Öring", "zebra", "Ål", "älg");
        Assert.Equal(["zebra", "Ål", "älg", "Öring"], Names(parent, Ordering.By("name")));
    }

    [Fact]
    public void GetPage_BySeveralFields_GoesByEachInTurn()
    {
        Content parent = _scene.SavedPage("Flera fält");
        _scene.SavedPage("b", parent.Id);
        _scene.Do(() => Documents.Save(_scene.NewArticle("a", null, parent.Id)));
        _scene.SavedPage("a", parent.Id);
        var ordering = new Ordering("contentTypeAlias", Direction.Descending) { Next = Ordering.By("name") };
        string[] found = _scene.Do(() => Documents.GetPage(Children(parent.Id), 0, 10, out _, null, null, ordering).Select(content => $"{content.ContentType.Alias} {content.Name}").ToArray());
        Assert.Equal(["page a (1)", "page b", "article a"], found);
    }

    [Fact]
    public void GetPage_ByCultureName_UsesTheNameInThatCulture()
    {
        Content parent = _scene.SavedPage("Kulturordning");
        _scene.Do(() => Documents.Save(_scene.NewArticle("Anka", "Zebra", parent.Id)));
        _scene.Do(() => Documents.Save(_scene.NewArticle("Bäver", "Yak", parent.Id)));
        _scene.Do(() => Documents.Save(_scene.NewArticle("Citrus", null, parent.Id)));

        Assert.Equal(["Anka", "Bäver", "Citrus"], Names(parent.Id, Ordering.By("name", culture: Swedish)));
        Assert.Equal(["Citrus", "Bäver", "Anka"], Names(parent.Id, Ordering.By("name", culture: English)));
    }

    [Theory]
    [InlineData("sortOrder")]
    [InlineData("id")]
    [InlineData("path")]
    [InlineData("createDate")]
    [InlineData("updateDate")]
    [InlineData("contentTypeAlias")]
    [InlineData("owner")]
    [InlineData("updater")]
    [InlineData("published")]
    public void GetPage_BySystemField_GivesAllOnce(string field)
    {
        int parent = Parent("ett", "två", "tre");
        Assert.Equal(["ett", "tre", "två"], Names(parent, Ordering.By(field)).Order(StringComparer.Ordinal));
        Assert.Equal(3, Names(parent, Ordering.By(field, Direction.Descending, Swedish)).Length);
    }

    [Fact]
    public void GetPage_ByUnknownField_IsRefused()
    {
        int parent = Parent("ett");
        Assert.Contains("hemligt", Assert.Throws<NotSupportedException>(() => Names(parent, Ordering.By("hemligt"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void GetPage_ByNumberProperty_OrdersAsNumbersWithTheEmptyFirst()
    {
        Content parent = _scene.SavedPage("Talordning");
        foreach ((string name, int? number) in new (string, int?)[] { ("tio", 10), ("två", 2), ("inget", null), ("hundra", 100) })
        {
            Content page = _scene.NewPage(name, parent.Id);
            page.SetValue("number", number);
            _scene.Do(() => Documents.Save(page));
        }

        Assert.Equal(["inget", "två", "tio", "hundra"], Names(parent.Id, Ordering.By("number", isCustomField: true)));
        Assert.Equal(["hundra", "tio", "två", "inget"], Names(parent.Id, Ordering.By("number", Direction.Descending, isCustomField: true)));
    }

    [Fact]
    public void GetPage_ByTextProperty_OrdersAsSwedishDoes()
    {
        Content parent = _scene.SavedPage("Textordning");
        foreach (string title in new[] { "öring", "zon", "Ål", "älg" })
        {
            _scene.SavedPage(title, parent.Id, title);
        }

        Assert.Equal(["zon", "Ål", "älg", "öring"], Names(parent.Id, Ordering.By("title", culture: Swedish, isCustomField: true)));
    }

    // What a version said is remembered by its date: another value, an undone change and a long list must all be seen.
    [Fact]
    public void GetPage_ByPropertyThatWasChanged_IsInTheOrderOfNow()
    {
        Content parent = _scene.SavedPage("Ny ordning");
        Content[] pages = [.. Enumerable.Range(0, 3).Select(number =>
        {
            Content page = _scene.NewPage($"sida {number}", parent.Id);
            page.SetValue("number", number);
            _scene.Do(() => Documents.Save(page));
            return page;
        })];
        Ordering order = Ordering.By("number", isCustomField: true);
        Assert.Equal(["sida 0", "sida 1", "sida 2"], Names(parent.Id, order));

        using (_scene.Scopes.CreateCoreScope())
        {
            Set(pages[0], 7);
            Assert.Equal(["sida 1", "sida 2", "sida 0"], [.. Page(parent.Id, 0, 100, order, 3).Select(page => page.Name!)]);
        }

        Assert.Equal(["sida 0", "sida 1", "sida 2"], Names(parent.Id, order));
        _scene.Do(() => Set(Documents.Get(pages[1].Id)!, 9));
        Assert.Equal(["sida 0", "sida 2", "sida 1"], Names(parent.Id, order));
        _scene.Do(() => Set(Documents.Get(pages[1].Id)!, null));
        Assert.Equal(["sida 1", "sida 0", "sida 2"], Names(parent.Id, order));

        void Set(IContent page, int? number)
        {
            page.SetValue("number", number);
            Documents.Save(page);
        }
    }

    [Fact]
    public void GetPage_ByPropertyOfMoreThanAreAskedForByName_IsInOrder()
    {
        Content parent = _scene.SavedPage("Lång lista");
        _scene.Do(() =>
        {
            for (int number = 0; number < 520; number++)
            {
                Content page = _scene.NewPage($"rad {number}", parent.Id);
                page.SetValue("number", 1000 - number);
                Documents.Save(page);
            }
        });

        for (int time = 0; time < 2; time++)
        {
            Assert.Equal(
                ["rad 519", "rad 518", "rad 517"],
                _scene.Do(() => Page(parent.Id, 0, 3, Ordering.By("number", isCustomField: true), 520).Select(page => page.Name!).ToArray()));
        }
    }

    [Fact]
    public void GetPage_PageByPage_MissesNothingAndRepeatsNothing()
    {
        int parent = Parent([.. Enumerable.Range(0, 7).Select(number => $"Sida {number}")]);
        var seen = new List<string?>();
        for (int index = 0; index < 3; index++)
        {
            seen.AddRange(_scene.Do(() => Page(parent, index, 3, Ordering.By("updateDate"), 7).Select(page => page.Name).ToArray()));
        }

        Assert.Equal(7, seen.Distinct().Count());
        Assert.Equal(7, seen.Count);
    }

    [Fact]
    public void GetPage_FilterOnName_FindsNamesInTheCulture()
    {
        Content parent = _scene.SavedPage("Filter");
        _scene.Do(() => Documents.Save(_scene.NewArticle("Klarälven", "The Clear River", parent.Id)));
        _scene.Do(() => Documents.Save(_scene.NewArticle("Forsen", "The Rapids", parent.Id)));

        IContent found = Assert.Single(_scene.Do(() => Filtered(parent.Id, "clear", English)));
        Assert.Equal("Klarälven", found.Name);
        Assert.Empty(_scene.Do(() => Filtered(parent.Id, "clear", Swedish)));
        Assert.Single(_scene.Do(() => Filtered(parent.Id, "KLARÄ", Swedish)));
    }

    [Fact]
    public void GetPage_PropertyAliases_LoadsOnlyThose()
    {
        Content parent = _scene.SavedPage("Urval");
        Content page = _scene.NewPage("Allt", parent.Id, "titel");
        page.SetValue("number", 5);
        _scene.Do(() => Documents.Save(page));

        IContent some = _scene.Do(() => Documents.GetPage(Children(parent.Id), 0, 10, out _, ["number"], null, Ordering.By("name")).Single());
        Assert.Equal(5, some.GetValue("number"));
        Assert.Null(some.GetValue("title"));
        Assert.Empty(_scene.Do(() => Documents.GetPage(Children(parent.Id), 0, 10, out _, [], null, Ordering.By("name")).Single()).Properties);
    }

    [Fact]
    public void Counts_OfChildrenAndDescendants_AreExact()
    {
        Content root = _scene.SavedPage("Räknad");
        Content child = _scene.SavedPage("Barn", root.Id);
        _scene.SavedPage("Barnbarn", child.Id);
        _scene.Do(() => Documents.Save(_scene.NewArticle("Artikel", null, root.Id)));
        _scene.Do(() =>
        {
            Assert.Equal(2, Documents.CountChildren(root.Id));
            Assert.Equal(1, Documents.CountChildren(root.Id, "page"));
            Assert.Equal(3, Documents.CountDescendants(root.Id));
            Assert.Equal(1, Documents.CountDescendants(root.Id, "article"));
            Assert.Equal(0, Documents.CountDescendants(root.Id, "finns inte"));
            Assert.Equal(2, Documents.Count(Children(root.Id)));
        });
    }

    [Fact]
    public void GetMany_IdsInAnyOrder_AnswersInThatOrderWithoutWhatIsMissing()
    {
        Content first = _scene.SavedPage("Första");
        Content second = _scene.SavedPage("Andra");
        Assert.Equal([second.Id, first.Id], _scene.Do(() => Documents.GetMany(second.Id, 999999, first.Id, second.Id).Select(page => page.Id).ToArray()));
        Assert.Equal([second.Id, first.Id], _scene.Do(() => Documents.GetMany(second.Key, Guid.NewGuid(), first.Key).Select(page => page.Id).ToArray()));
    }

    private int Parent(params string[] children)
    {
        Content parent = _scene.SavedPage("Förälder");
        foreach (string child in children)
        {
            _scene.SavedPage(child, parent.Id);
        }

        return parent.Id;
    }

    private IQuery<IContent> Children(int parentId) => _scene.Scopes.CreateQuery<IContent>().Where(content => content.ParentId == parentId);

    private string[] Names(int parentId, Ordering ordering) =>
        _scene.Do(() => Documents.GetPage(Children(parentId), 0, 100, out _, null, null, ordering).Select(page => page.Name!).ToArray());

    private IContent[] Page(int parentId, int index, int size, Ordering ordering, int expectedTotal)
    {
        IContent[] page = [.. Documents.GetPage(Children(parentId), index, size, out long total, null, null, ordering)];
        Assert.Equal(expectedTotal, total);
        return page;
    }

    private IContent[] Filtered(int parentId, string part, string culture) =>
        [.. Documents.GetPage(Children(parentId), 0, 10, out _, null, _scene.Scopes.CreateQuery<IContent>().Where(content => content.Name!.Contains(part)), Ordering.By("name", culture: culture))];
}
