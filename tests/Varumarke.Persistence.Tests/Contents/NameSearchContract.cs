using CsCheck;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.Core.Search;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Scoping;
using Varumarke.Testing.Databases;
using ObjectTypes = Umbraco.Cms.Core.Constants.ObjectTypes;

namespace Varumarke.Persistence.Tests.Contents;

public sealed class SqliteNameSearchTests(SqliteFixture fixture) : NameSearchContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresNameSearchTests(PostgresFixture fixture) : NameSearchContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>Names are found as they are stored, whatever was done to the documents since the last search.</summary>
public abstract class NameSearchContract(DatabaseFixture fixture)
{
    private const string Words = "älv berg dal fors";

    private readonly ContentScene _scene = ContentScene.On(fixture);
    private readonly IContentService _service = fixture.Get<IContentService>();
    private readonly INameSearch _names = fixture.Get<INameSearch>();

    [Fact]
    public void Find_PartsOfNames_ThoseThatBeginSoFirst()
    {
        Content later = _scene.SavedPage("Vid Namnsökens slut");
        Content second = _scene.SavedPage("namnsöken b");
        Content first = _scene.SavedPage("Namnsöken A");
        _scene.SavedPage("Namnlös");

        Assert.Equal([first.Key, second.Key, later.Key], Find("namnsöken"));
        Assert.Equal([first.Key, second.Key], _names.Find(Query("namnsöken") with { Most = 2 }));
        Assert.Equal([later.Key], Find("SLUT namnsöken"));
        Assert.Empty(Find(" "));
    }

    [Fact]
    public void Find_AnotherLanguagesName_IsFoundByIt()
    {
        Content article = _scene.NewArticle("Språksökens kraft", "Force of languagesearch");
        _scene.Do(() => _scene.Documents.Save(article));

        Assert.Equal([article.Key], Find("force of language"));
        Assert.Equal([article.Key], Find("språksök"));
        Assert.Equal([article.Key], Find("språksök force"));
    }

    [Fact]
    public void Find_BelowWithinTypesAndBin_OnlyThose()
    {
        Content top = _scene.SavedPage("Avgränsad");
        Content below = _scene.SavedPage("Avgränsad under", top.Id);
        Content elsewhere = _scene.SavedPage("Avgränsad annorstädes");
        Content binned = _scene.SavedPage("Avgränsad slängd");
        _service.MoveToRecycleBin(binned);

        Assert.Equal([below.Key], _names.Find(Query("avgränsad") with { BelowPath = top.Path }));
        Assert.Equal([top.Key, below.Key], _names.Find(Query("avgränsad") with { Within = [top.Path] }));
        Assert.Empty(_names.Find(Query("avgränsad") with { Within = [] }));
        Assert.Equal([binned.Key], _names.Find(Query("avgränsad") with { Trashed = true }));
        Assert.DoesNotContain(binned.Key, _names.Find(Query("avgränsad") with { Trashed = false }));
        Assert.Contains(elsewhere.Key, _names.Find(Query("avgränsad") with { Types = [_scene.Page.Key] }));
        Assert.Empty(_names.Find(Query("avgränsad") with { Types = [_scene.Article.Key] }));
    }

    [Fact]
    public void Find_WhatIsNotCommitted_IsNotFound_AndAfterARollbackTheOldNameIs()
    {
        Content page = _scene.SavedPage("Före ångran");
        Assert.Equal([page.Key], Find("före ångran"));
        using (_scene.Scopes.CreateCoreScope())
        {
            page.Name = "Efter ångran";
            _scene.Documents.Save(page);
            Assert.Empty(Find("efter ångran"));
        }

        Assert.Empty(Find("efter ångran"));
        Assert.Equal([page.Key], Find("före ångran"));
    }

    [Fact]
    public void Find_Media_FindsMediaAlone()
    {
        var picture = new Umbraco.Cms.Core.Models.Media("Bildsökens älv", -1, _scene.Picture);
        _scene.Do(() => _scene.Media.Save(picture));
        _scene.SavedPage("Bildsökens sida");

        Assert.Equal([picture.Key], _names.Find(new NameQuery(ObjectTypes.Media, "bildsöken", 10)));
        Assert.Throws<ArgumentException>(() => _names.Find(new NameQuery(ObjectTypes.Member, "bildsöken", 10)));
    }

    [Fact]
    public void Find_AfterAnyChanges_FindsWhatTheDatabaseHolds()
    {
        Gen<(int What, int Which, int Where, string Name)[]> changes = Gen.Select(
            Gen.Int[0, 5],
            Gen.Int[0, 1000],
            Gen.Int[0, 1000],
            Gen.OneOfConst(Words.Split(' ')).Array[1, 3].Select(words => string.Join(' ', words))).Array[1, 12];
        Gen.Select(changes, Gen.OneOfConst(Words.Split(' '))).Sample(
            (steps, word) =>
            {
                foreach ((int what, int which, int where, string name) in steps)
                {
                    Change(what, which, where, name);
                }

                Assert.Equal(Stored(word), Find(word).ToHashSet());
            },
            iter: 12,
            threads: 1);
    }

    // Each step is done to one of those that are there, by Umbraco's own service, as editors do it.
    private void Change(int what, int which, int where, string name)
    {
        int[] all = Everything();
        IContent? one = all.Length == 0 || what == 0 ? null : _service.GetById(all[which % all.Length]);
        switch (what)
        {
            case 1 when one is { Trashed: false }:
                one.Name = name;
                _service.Save(one);
                break;
            case 2 when one is { Trashed: false }:
                int target = all[where % all.Length];
                _service.Move(one, _service.GetById(target) is { Trashed: false } parent && parent.Id != one.Id && !parent.Path.StartsWith(one.Path + ",", StringComparison.Ordinal) ? parent.Id : -1);
                break;
            case 3 when one is { Trashed: false }:
                _service.MoveToRecycleBin(one);
                break;
            case 4 when one is not null:
                _service.Delete(one);
                break;
            default:
                _scene.SavedPage(name, one is { Trashed: false } ? one.Id : -1);
                break;
        }
    }

    private int[] Everything() => fixture.Get<IAmbientDatabase>().ReadCommitted(context =>
        context.Set<ContentRow>().Where(content => content.Node.ObjectType == ObjectTypes.Document).OrderBy(content => content.NodeId).Select(content => content.NodeId).ToArray());

    private HashSet<Guid> Stored(string word) => fixture.Get<IAmbientDatabase>().ReadCommitted(context => context.Set<ContentVersionRow>()
        .Where(version => version.Current && version.Content.Node.ObjectType == ObjectTypes.Document)
        .Where(version => version.NameKey!.Contains(word) || version.Cultures.Any(culture => culture.NameKey.Contains(word)))
        .Select(version => version.Content.Node.Key)
        .ToHashSet());

    private IReadOnlyList<Guid> Find(string text) => _names.Find(Query(text));

    private static NameQuery Query(string text) => new(ObjectTypes.Document, text, 1000);
}
