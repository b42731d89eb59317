using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Strings;
using static Varumarke.Tests.PropertyEditors.BlockBench;

namespace Varumarke.Tests.PropertyEditors;

[Collection(EngineCollection.Name)]
public sealed class RichTextTests(BlockBench bench) : IClassFixture<BlockBench>
{
    private static readonly string Link = $"<p>Läs <a href=\"/{{localLink:{PageKey}}}\" type=\"document\" title=\"Om\">om oss</a></p>";

    [Fact]
    public void StoreThenShow_Markup_ComesBack()
    {
        string stored = Assert.IsType<string>(bench.Store("richText", JsonSerializer.Serialize(new { markup = Link, blocks = (object?)null })));
        Assert.Equal(Link, JsonDocument.Parse(bench.Show("richText", stored)).RootElement.GetProperty("markup").GetString());
        Assert.Null(bench.Store("richText", """{"markup": " ", "blocks": null}"""));
    }

    [Fact]
    public void StoreThenShow_Image_IsStoredByKeyAndShownByAddress()
    {
        string markup = $"<p><img src=\"/media/gammal.jpg?width=500\" data-udi=\"umb://media/{PictureKey:N}\" alt=\"Älv\"></p>";
        string stored = Assert.IsType<string>(bench.Store("richText", JsonSerializer.Serialize(new { markup })));
        Assert.DoesNotContain("/media/gammal.jpg", stored, StringComparison.Ordinal);
        Assert.Contains("src=\"/media/x/alv.jpg?width=500\"", JsonDocument.Parse(bench.Show("richText", stored)).RootElement.GetProperty("markup").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void References_LinksAndImages_AreFound()
    {
        string markup = Link + $"<img data-udi=\"umb://media/{PictureKey:N}\">";
        string[] found = ((IDataValueReference)bench.ValueEditor("richText")).GetReferences(JsonSerializer.Serialize(new { markup })).Select(reference => reference.Udi.ToString()).ToArray();
        Assert.Equal([$"umb://media/{PictureKey:N}", $"umb://document/{PageKey:N}"], found);
    }

    [Fact]
    public void Convert_StoredAsMarkupOnly_GivesHtmlWithAddresses() =>
        Assert.Equal("<p>Läs <a href=\"/om-oss/\" title=\"Om\">om oss</a></p>", Assert.IsType<HtmlEncodedString>(bench.Convert("richText", Link, Swedish)).ToHtmlString());

    [Fact]
    public void DeliverAsHtml_Link_HasAddressAndDestination() => Assert.Equal(
        $"<p>Läs <a href=\"/om-oss/\" title=\"Om\" data-destination-id=\"{PageKey}\" data-destination-type=\"page\" data-start-item-path=\"start\" data-start-item-id=\"{PageKey}\" data-link-type=\"Content\">om oss</a></p>",
        Markup(Link));

    [Theory]
    [InlineData("/{localLink:99999999-0000-4000-8000-000000000001}", "document")]
    [InlineData("/{localLink:umb://document/99999999000040008000000000000001}", null)]
    [InlineData("/%7BlocalLink:skräp%7D", "media")]
    public void DeliverAsHtml_LinkToNothing_LosesItsAddress(string href, string? type) =>
        Assert.Equal("<p><a>x</a></p>", Markup($"<p><a href=\"{href}\"{(type is null ? "" : $" type=\"{type}\"")}>x</a></p>"));

    [Theory]
    [InlineData("/{localLink:KEY}#ank", "document", "/om-oss/#ank", "#ank")]
    [InlineData("/{localLink:KEY}?x=1", "document", "/om-oss/?x=1", "?x=1")]
    [InlineData("/{localLink:KEY}?x=1&amp;y=å#ank", "document", "/om-oss/?x=1&amp;y=å#ank", "?x=1&y=å#ank")]
    [InlineData("/%7BlocalLink:KEY%7D?x=%7Da%7D", "document", "/om-oss/?x=%7Da%7D", "?x=%7Da%7D")]
    [InlineData("/{localLink:umb://document/aaaaaaaa000040008000000000000001}#ank", null, "/om-oss/#ank", "#ank")]
    [InlineData("/{localLink:KEY}?a=&quot;onclick=&quot;b&lt;", "document", "/om-oss/?a=&quot;onclick=&quot;b&lt;", "?a=\"onclick=\"b<")]
    [InlineData("/{localLink:KEY}", "document", "/om-oss/", null)]
    [InlineData("/{localLink:KEY}#", "document", "/om-oss/", null)]
    public void Deliver_QueryAndAnchorOfALink_AreKept(string href, string? type, string expected, string? inRoute)
    {
        string markup = $"<a href=\"{href.Replace("KEY", PageKey.ToString(), StringComparison.Ordinal)}\"{(type is null ? "" : $" type=\"{type}\"")}>x</a>";
        Assert.StartsWith($"<a href=\"{expected}\" data-destination-id", Markup(markup), StringComparison.Ordinal);

        using var tree = new BlockBench(richTextAsJson: true);
        using JsonDocument json = JsonDocument.Parse(tree.Deliver("richText", markup, Swedish));
        JsonElement attributes = json.RootElement.GetProperty("elements")[0].GetProperty("attributes");
        Assert.Equal(("/om-oss/", inRoute), (attributes.GetProperty("route").GetProperty("path").GetString(), attributes.GetProperty("route").GetProperty("queryString").GetString()));
        Assert.False(attributes.TryGetProperty("href", out _));
    }

    [Theory]
    [InlineData("/{localLink:KEY}#page=3", "media", "/media/x/alv.jpg#page=3")]
    [InlineData("/{localLink:KEY}?width=100&amp;height=5", "media", "/media/x/alv.jpg?width=100&amp;height=5")]
    [InlineData("/{localLink:umb://media/aaaaaaaa000040008000000000000002}?width=100#h", null, "/media/x/alv.jpg?width=100#h")]
    public void Deliver_QueryAndAnchorOfAMediaLink_AreKept(string href, string? type, string expected)
    {
        string markup = $"<a href=\"{href.Replace("KEY", PictureKey.ToString(), StringComparison.Ordinal)}\"{(type is null ? "" : $" type=\"{type}\"")}>x</a>";
        Assert.StartsWith($"<a href=\"{expected}\" data-destination-id", Markup(markup), StringComparison.Ordinal);

        using var tree = new BlockBench(richTextAsJson: true);
        using JsonDocument json = JsonDocument.Parse(tree.Deliver("richText", markup, Swedish));
        Assert.Equal(
            System.Net.WebUtility.HtmlDecode(expected),
            json.RootElement.GetProperty("elements")[0].GetProperty("attributes").GetProperty("href").GetString());
    }

    [Theory]
    [InlineData("#ank")]
    [InlineData("?x=1&amp;y=2#ank")]
    [InlineData("https://example.org/a?x=1&amp;y=2#ank")]
    [InlineData("mailto:a@b.se?subject=x&amp;body=y")]
    public void DeliverAsHtml_LinkThatIsNoLocalOne_IsLeftAlone(string href) =>
        Assert.Equal($"<a href=\"{href}\">x</a>", Markup($"<a href=\"{href}\">x</a>"));

    [Theory]
    [InlineData("/{localLink:99999999-0000-4000-8000-000000000001}?x=1#ank")]
    [InlineData("/{localLink:umb://media/99999999000040008000000000000001}#ank")]
    public void Deliver_LinkToNothingWithAnchor_LosesItsAddressWhole(string href)
    {
        using var tree = new BlockBench(richTextAsJson: true);
        string markup = $"<a href=\"{href}\" type=\"document\">x</a>";
        Assert.Equal("<a>x</a>", Markup(markup));
        Assert.DoesNotContain("ank", tree.Deliver("richText", markup, Swedish), StringComparison.Ordinal);
    }

    [Fact]
    public void Convert_AnchorAndCulture_AreKeptInPlainHtml() => Assert.Equal(
        "<a href=\"/om-oss/?x=1#ank\">x</a>",
        Assert.IsType<HtmlEncodedString>(bench.Convert("richText", $"<a href=\"/{{localLink:{PageKey}}}?x=1#ank\" type=\"document\">x</a>", Swedish)).ToHtmlString());

    [Fact]
    public void DeliverAsHtml_ImageAndOlderLink_GetAddresses()
    {
        Assert.Equal("<img src=\"/media/x/alv.jpg?width=5\">", Markup($"<img src=\"?width=5\" data-udi=\"umb://media/{PictureKey:N}\" data-caption=\"c\">"));
        Assert.StartsWith("<a href=\"/media/x/alv.jpg\"", Markup($"<a href=\"/{{localLink:umb://media/{PictureKey:N}}}\">x</a>"), StringComparison.Ordinal);
        Assert.Equal("<a href=\"https://hagfors.se/\">x</a>", Markup("<a href=\"https://hagfors.se/\">x</a>"));
    }

    [Fact]
    public void DeliverAsJson_Everything_IsATreeOfElements()
    {
        using var json = new BlockBench(richTextAsJson: true);
        var block = Guid.NewGuid();
        string markup = Link.Replace("</p>", "<!-- k --> <strong data-x=\"1\">nu</strong></p>\n", StringComparison.Ordinal)
            + $"<img data-udi=\"umb://media/{PictureKey:N}\"><umb-rte-block data-content-key=\"{block}\"></umb-rte-block>";
        string stored = $$$"""
            {"markup": {{{JsonSerializer.Serialize(markup)}}}, "blocks": {"layout": {"Umbraco.RichText": [{"contentKey": "{{{block}}}"}]},
             "contentData": [{"key": "{{{block}}}", "contentTypeKey": "{{{TextType}}}", "values": [{"alias": "heading", "value": "Älven"}]}], "settingsData": [], "expose": [{"contentKey": "{{{block}}}"}]}}
            """;
        AssertSameJson(
            $$$$"""{"tag":"#root","attributes":{},"elements":[{"tag":"p","attributes":{},"elements":[{"text":"Läs ","tag":"#text"},{"tag":"a","attributes":{"type":"document","title":"Om","route":{"path":"/om-oss/","queryString":null,"startItem":{"id":"{{{{PageKey}}}}","path":"start"}},"destinationId":"{{{{PageKey}}}}","destinationType":"page","linkType":"Content"},"elements":[{"text":"om oss","tag":"#text"}]},{"text":" ","tag":"#text"},{"tag":"strong","attributes":{"x":"1"},"elements":[{"text":"nu","tag":"#text"}]}]},{"tag":"img","attributes":{"src":"/media/x/alv.jpg"},"elements":[]},{"tag":"umb-rte-block","attributes":{"content-id":"{{{{block}}}}"},"elements":[]}],"blocks":[{"content":{"contentType":"textBlock","id":"{{{{block}}}}","properties":{"heading":"Älven","keywords":[],"pages":[]}},"settings":null}]}""",
            json.Deliver("richText", stored, Swedish));
        Assert.Equal("null", json.Deliver("richText", null, Swedish));
    }

    [Fact]
    public void Deliver_PictureThatMayNotLeave_IsLeftOutWhole()
    {
        using var json = new BlockBench(richTextAsJson: true);
        string markup = $"<p>a<img src=\"/media/x/bort.jpg\" data-udi=\"umb://media/{Guid.NewGuid():N}\" alt=\"Borta\">b</p>";

        Assert.Equal("<p>ab</p>", Markup(markup));
        Assert.DoesNotContain("img", json.Deliver("richText", markup, Swedish), StringComparison.Ordinal);
    }

    [Fact]
    public void DeliverAsJson_SpaceBetweenWordsThatAreElements_IsKeptAndLinesAreNot()
    {
        using var json = new BlockBench(richTextAsJson: true);
        using JsonDocument tree = JsonDocument.Parse(json.Deliver("richText", "<ul>\r\n<li><b>röd</b> <i>grön</i></li>\n\n<li>blå</li>\n</ul>\n", Swedish));
        JsonElement list = Assert.Single(tree.RootElement.GetProperty("elements").EnumerateArray());
        Assert.Equal(["li", "li"], list.GetProperty("elements").EnumerateArray().Select(element => element.GetProperty("tag").GetString()));
        Assert.Equal(["b", "#text", "i"], list.GetProperty("elements")[0].GetProperty("elements").EnumerateArray().Select(element => element.GetProperty("tag").GetString()));
    }

    [Fact]
    public void DeliverAsJson_MarkupNestedTenThousandDeep_DoesNotThrow()
    {
        using var json = new BlockBench(richTextAsJson: true);
        string markup = string.Concat(Enumerable.Repeat("<div>", 10_000)) + "x";
        Assert.StartsWith("{\"tag\":\"#root\"", json.Deliver("richText", markup, Swedish), StringComparison.Ordinal);
        Assert.NotNull(Markup(markup));
    }

    [Fact]
    public void Validate_RequiredAndEmpty_OneFault()
    {
        IDataValueEditor editor = bench.ValueEditor("richText");
        Assert.Single(editor.Validate(EditorBench.Posted("""{"markup": "", "blocks": null}"""), true, null, Umbraco.Cms.Core.Models.Validation.PropertyValidationContext.Empty()));
        Assert.Empty(editor.Validate("<p>x</p>", true, null, Umbraco.Cms.Core.Models.Validation.PropertyValidationContext.Empty()));
    }

    private static void AssertSameJson(string expected, string actual) => Assert.True(
        System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(expected), System.Text.Json.Nodes.JsonNode.Parse(actual)),
        actual);

    private string Markup(string markup)
    {
        using JsonDocument json = JsonDocument.Parse(bench.Deliver("richText", JsonSerializer.Serialize(new { markup }), Swedish));
        return json.RootElement.GetProperty("markup").GetString()!;
    }
}
