using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Varumarke.Tests.PropertyEditors;

[Collection(EngineCollection.Name)]
public sealed class PickerEditorsTests : IDisposable
{
    private const string Links = "Umbraco.MultiUrlPicker";
    private const string Tree = "Umbraco.MultiNodeTreePicker";
    private static readonly Guid Page = Guid.Parse("aaaaaaaa-0000-4000-8000-000000000001");
    private static readonly Guid Picture = Guid.Parse("aaaaaaaa-0000-4000-8000-000000000002");
    private static readonly Guid Gone = Guid.Parse("99999999-0000-4000-8000-000000000009");
    private static readonly Guid PageType = Guid.Parse("bbbbbbbb-0000-4000-8000-000000000001");
    private readonly EditorBench _bench;

    public PickerEditorsTests() => _bench = new EditorBench(services =>
    {
        services.AddUnique(Stub.Of<IContentService>(("GetById", args => (Guid)args[0]! == Page ? Document() : null)));
        services.AddUnique(Stub.Of<IMediaService>(("GetById", _ => null)));
        services.AddUnique(Stub.Of<IPublishedUrlProvider>(("GetUrl", _ => "/om-oss/"), ("GetMediaUrl", _ => "/media/x/alv.jpg")));
        services.AddUnique(Stub.Of<IPublishedContentCache>(("GetById", args => (Guid)args[^1]! == Page ? Item(Page, "page") : null)));
        services.AddUnique(Stub.Of<IPublishedMediaCache>(("GetById", args => (Guid)args[^1]! == Picture ? Item(Picture, "Image") : null)));
        services.AddUnique(Stub.Of<IApiContentRouteBuilder>(("Build", _ => new ApiContentRoute("/om-oss/", new ApiContentStartItem(Page, "start")))));
        services.AddUnique(Stub.Of<IApiMediaUrlProvider>(("GetUrl", _ => "/media/x/alv.jpg")));
        services.AddUnique(Stub.Of<IApiContentBuilder>(("Build", _ => new ApiContent(Page, "Om oss", "page", DateTime.UnixEpoch, DateTime.UnixEpoch, new ApiContentRoute("/om-oss/", new ApiContentStartItem(Page, "start")), new Dictionary<string, object?>()))));
        services.AddUnique(Stub.Of<IEntityService>(("Get", args => (Guid)args[0]! == Page ? new DocumentEntitySlim { ContentTypeAlias = "page" } : null)));
        services.AddUnique(Stub.Of<IContentTypeService>(("Get", _ => new ContentType(_bench!.Get<IShortStringHelper>(), -1) { Key = PageType, Alias = "page" })));
    });

    [Fact]
    public void LinksStoreThenShow_EveryKind_ComesBackWithWhatTheEditorMustKnow()
    {
        string posted = $$"""
            [{"type":"document","unique":"{{Page}}","name":"Om","target":"_blank","queryString":"#kontakt"},
             {"type":"media","unique":"{{Picture}}","name":"Bild"},
             {"type":"external","url":"https://hagfors.se/","name":"Kommunen"},
             {"type":"external","url":"","name":"tom"}]
            """;
        string stored = Assert.IsType<string>(_bench.Store(Links, posted));
        Assert.Contains($"umb://document/{Page:N}", stored, StringComparison.Ordinal);
        string shown = _bench.Show(Links, stored);
        Assert.Contains($"\"published\":false,\"queryString\":\"#kontakt\",\"target\":\"_blank\",\"trashed\":false,\"type\":\"document\",\"unique\":\"{Page}\",\"url\":\"/om-oss/\"", shown, StringComparison.Ordinal);
        Assert.Contains("\"type\":\"external\",\"unique\":null,\"url\":\"https://hagfors.se/\"", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("tom", shown, StringComparison.Ordinal);
        Assert.Equal(stored, _bench.Store(Links, shown));
    }

    [Fact]
    public void LinksDelivery_EveryKind_IsAnApiLink()
    {
        string stored = $$"""
            [{"udi":"umb://document/{{Page:N}}","name":"","queryString":"#kontakt"},{"udi":"umb://media/{{Picture:N}}","name":"Bild"},
             {"udi":"umb://document/{{Gone:N}}","name":"borta"},{"url":"https://hagfors.se/","name":"Kommunen","target":"_blank"}]
            """;
        Assert.Equal(
            $$$"""[{"url":null,"queryString":"#kontakt","title":"Om oss","target":null,"destinationId":"{{{Page}}}","destinationType":"page","route":{"path":"/om-oss/","queryString":null,"startItem":{"id":"{{{Page}}}","path":"start"}},"linkType":"Content","culture":null},{"url":"/media/x/alv.jpg","queryString":null,"title":"Bild","target":null,"destinationId":"{{{Picture}}}","destinationType":"Image","route":null,"linkType":"Media","culture":null},{"url":"https://hagfors.se/","queryString":null,"title":"Kommunen","target":"_blank","destinationId":null,"destinationType":null,"route":null,"linkType":"External","culture":null}]""",
            _bench.ConvertForDelivery(Links, stored));
        Link only = Assert.IsType<Link>(_bench.Convert(Links, stored, """{"maxNumber": 1}"""));
        Assert.Equal(("/om-oss/#kontakt", LinkType.Content), (only.Url, only.Type));
        Assert.Equal(2, ((IEnumerable<Link>)_bench.Convert(Links, stored, """{"maxNumber": 2}""")!).Count());
    }

    [Theory]
    [InlineData("""{"url":"https://example.org/a","queryString":"#h"}""", "https://example.org/a#h", "#h")]
    [InlineData("""{"url":"https://example.org/a?b=1","queryString":"?c=2#h"}""", "https://example.org/a?b=1&c=2#h", "?c=2#h")]
    [InlineData("""{"udi":"umb://media/aaaaaaaa000040008000000000000002","queryString":"?width=100"}""", "/media/x/alv.jpg?width=100", "?width=100")]
    [InlineData("""{"type":"external","queryString":"#h"}""", "#h", "#h")]
    [InlineData("""{"url":"","queryString":"?a=1"}""", "?a=1", "?a=1")]
    [InlineData("""{"url":"https://example.org/a","queryString":""}""", "https://example.org/a", "")]
    public void LinksDelivery_QueryAndAnchor_AreInTheAddressAndBesideIt(string link, string url, string queryString)
    {
        using JsonDocument json = JsonDocument.Parse(_bench.ConvertForDelivery(Links, $"[{link}]"));
        Assert.Equal((url, queryString), (json.RootElement[0].GetProperty("url").GetString(), json.RootElement[0].GetProperty("queryString").GetString()));
    }

    [Fact]
    public void LinksValidate_TooManyOrTooFew_OneFault()
    {
        string posted = """[{"type":"external","url":"https://a.se","name":"a"},{"type":"external","url":"https://b.se","name":"b"}]""";
        Assert.Single(_bench.PostedFaults(Links, posted, """{"maxNumber": 1}"""));
        Assert.Single(_bench.PostedFaults(Links, posted, """{"minNumber": "3"}"""));
        Assert.Empty(_bench.PostedFaults(Links, posted));
    }

    [Fact]
    public void TreeStoreThenShow_Picks_ComeBack()
    {
        string posted = $$"""[{"type":"document","unique":"{{Page}}"},{"type":"skräp","unique":"{{Page}}"}]""";
        Assert.Equal($"umb://document/{Page:N}", _bench.Store(Tree, posted));
        Assert.Equal($$"""[{"type":"document","unique":"{{Page}}"}]""", _bench.Show(Tree, $"umb://document/{Page:N},skräp"));
    }

    [Theory]
    [InlineData("""{"maxNumber": 0, "minNumber": 2}""", "aaaaaaaa-0000-4000-8000-000000000001")]
    [InlineData("""{"startNode": {"type": "media"}}""", "aaaaaaaa-0000-4000-8000-000000000001")]
    [InlineData("""{"startNode": {"type": "content"}, "filter": "bbbbbbbb-0000-4000-8000-000000000009"}""", "aaaaaaaa-0000-4000-8000-000000000001")]
    [InlineData("""{"startNode": {"type": "content"}, "filter": "bbbbbbbb-0000-4000-8000-000000000001"}""", "99999999-0000-4000-8000-000000000009")]
    public void TreeValidate_WrongNumberOrType_OneFault(string settings, string key) =>
        Assert.Single(_bench.PostedFaults(Tree, $$"""[{"type":"document","unique":"{{key}}"}]""", settings));

    [Fact]
    public void TreeValidate_AllowedType_NoFault() => Assert.Empty(_bench.PostedFaults(
        Tree, $$"""[{"type":"document","unique":"{{Page}}"}]""", $$$"""{"startNode": {"type": "content"}, "filter": "{{{PageType}}}"}"""));

    [Fact]
    public void References_OfBothPickers_AreFound()
    {
        string links = $$"""[{"udi":"umb://document/{{Page:N}}"},{"url":"https://a.se"}]""";
        Assert.Equal(Udi.Create("document", Page), ((IDataValueReference)_bench.Editor(Links).GetValueEditor()).GetReferences(links).Single().Udi);
        Assert.Equal(Udi.Create("media", Picture), ((IDataValueReference)_bench.Editor(Tree).GetValueEditor()).GetReferences($"umb://media/{Picture:N}").Single().Udi);
    }

    [Fact]
    public void TreeDelivery_PickedPage_IsAnItem() =>
        Assert.Contains("\"name\":\"Om oss\"", _bench.ConvertForDelivery(Tree, $"umb://document/{Page:N},skräp,umb://document/{Gone:N}", """{"startNode": {"type": "content"}}"""), StringComparison.Ordinal);

    [Fact]
    public void Markdown_TextAndLocalLink_IsHtml()
    {
        Assert.Equal("<h1>Älven</h1>\n<p><strong>vild</strong></p>\n", Assert.IsType<HtmlEncodedString>(_bench.Convert("Umbraco.MarkdownEditor", "# Älven\n**vild**")).ToHtmlString());
        Assert.Equal("\"<p>a</p>\\n\"", _bench.ConvertForDelivery("Umbraco.MarkdownEditor", "a"));
        Assert.Equal("\"\"", _bench.ConvertForDelivery("Umbraco.MarkdownEditor", null));
    }

    [Theory]
    [InlineData("[x](/{localLink:umb://document/aaaaaaaa000040008000000000000001}#ank)")]
    [InlineData("<a href=\"/{localLink:umb://document/aaaaaaaa000040008000000000000001}#ank\">x</a>")]
    [InlineData("<a type=\"document\" href=\"/{localLink:aaaaaaaa-0000-4000-8000-000000000001}#ank\">x</a>")]
    public void Markdown_LocalLinkWithAnchor_IsAnAddress(string text)
    {
        Assert.Equal("<p><a href=\"/om-oss/#ank\">x</a></p>", Assert.IsType<HtmlEncodedString>(_bench.Convert("Umbraco.MarkdownEditor", text)).ToHtmlString()?.Trim());
    }

    [Fact]
    public void Json_OfAnyEditor_IsDeliveredAsJson()
    {
        Assert.Equal("""{"å":[1,2]}""", _bench.ConvertForDelivery("Umbraco.Plain.Json", """{"å": [1, 2]}"""));
        Assert.Equal("""[{"a":1}]""", _bench.ConvertForDelivery("Umbraco.Plain.Json", """[{"a": 1}]"""));
        Assert.Equal("null", _bench.ConvertForDelivery("Umbraco.Plain.Json", "{trasig"));
    }

    [Fact]
    public void EntityDataPicker_Ids_ComeWithTheirSource()
    {
        EntityDataPickerValue value = Assert.IsType<EntityDataPickerValue>(_bench.Convert("Umbraco.EntityDataPicker", """{"ids": ["1", "två"]}""", """{"umbEditorDataSource": "kommuner"}"""));
        Assert.Equal(("kommuner", "1,två"), (value.DataSource, string.Join(',', value.Ids)));
        Assert.Null(_bench.Convert("Umbraco.EntityDataPicker", "[]"));
    }

    [Theory]
    [InlineData(Links, "[trasig")]
    [InlineData(Links, "{}")]
    [InlineData(Links, "[3,{\"udi\":\"skräp\"},null]")]
    [InlineData(Links, "text")]
    [InlineData(Tree, "skräp,")]
    [InlineData(Tree, "[{\"type\":3}]")]
    [InlineData(Tree, "{")]
    public void ShowAndConvert_BrokenStoredValue_NeverThrow(string alias, string stored)
    {
        Assert.NotNull(_bench.Show(alias, stored));
        Assert.Null(Record.Exception(() => _bench.Convert(alias, stored)));
        Assert.NotNull(_bench.ConvertForDelivery(alias, stored));
        Assert.NotNull(_bench.Faults(alias, stored));
    }

    [Fact]
    public void Engine_EveryAliasOfUmbraco_HasItsEditor()
    {
        string[] missing = typeof(Constants.PropertyEditors.Aliases).GetFields()
            .Select(field => (string)field.GetRawConstantValue()!)
            .Except(["Umbraco.Grid", "Umbraco.NestedContent", "Umbraco.MultipleMediaPicker", "Umbraco.PickerRelations"])
            .Where(alias => _bench.Get<PropertyEditorCollection>()[alias] is null)
            .ToArray();
        Assert.Empty(missing);
    }

    public void Dispose() => _bench.Dispose();

    private Content Document() => new("Om oss", -1, new ContentType(_bench.Get<IShortStringHelper>(), -1) { Alias = "page", Icon = "icon-home" }) { Key = Page };

    private static IPublishedContent Item(Guid key, string typeAlias)
    {
        IPublishedContentType type = Stub.Of<IPublishedContentType>(("get_Alias", _ => typeAlias), ("get_Variations", _ => ContentVariation.Nothing), ("get_ItemType", _ => PublishedItemType.Content));
        return Stub.Of<IPublishedContent>(("get_Key", _ => key), ("get_Name", _ => "Om oss"), ("get_ContentType", _ => type), ("get_ItemType", _ => PublishedItemType.Content),
            ("get_Cultures", _ => new Dictionary<string, PublishedCultureInfo>()));
    }
}
