using System.Xml.Linq;
using CsCheck;
using Varumarke.Core.Strategy.Reports;

namespace Varumarke.Tests.Core.Strategy.Reports;

/// <summary>What is kept of an editor's markup.</summary>
public sealed class FrozenMarkupTests
{
    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<ul><li>", "</li></ul>", "<strong>", "</b>", "<br>", "<img src=\"/media/x.jpg\">", "<a href=\"/hemligt\">", "</a>", "text & mer", "<script>alert(1)</script>", "<", ">", "\"", "&lt;b&gt;", "\u0001", "å",
        "<!-- x -->", "<P CLASS='a>b'>",
    ];

    [Theory]
    [InlineData("<p class=\"x\">Hej <em>du</em></p>", "<p>Hej <em>du</em></p>")]
    [InlineData("<p>Se <a href=\"/{localLink:umb://document/1234}\">sidan</a></p>", "<p>Se sidan</p>")]
    [InlineData("<p>Se <a title=\"x\" href=\"https://example.se/?a=1&amp;b=2\">källan</a></p>", "<p>Se <a href=\"https://example.se/?a=1&amp;b=2\">källan</a></p>")]
    [InlineData("<p>Se <a href=\"javascript:alert(1)\">här</a></p>", "<p>Se här</p>")]
    [InlineData("<p><img src=\"/media/a.jpg\" alt=\"Hemlig\">Text</p>", "<p>Text</p>")]
    [InlineData("<ul><li>Ett<li>Två</ul>", "<ul><li>Ett<li>Två</li></li></ul>")]
    [InlineData("Kvar <p>öppen", "Kvar <p>öppen</p>")]
    [InlineData("</p>Stängd", "Stängd")]
    [InlineData("<style>p{}</style><p>1 &lt; 2</p>", "<p>1 &lt; 2</p>")]
    [InlineData("<p>a <b c</p>", "<p>a <b></b></p>")]
    [InlineData("<p>5 < 6 och 7 > 6</p>", "<p>5 &lt; 6 och 7 &gt; 6</p>")]
    [InlineData("<p>a <b \"c</p>", "<p>a &lt;b &quot;c&lt;/p&gt;</p>")]
    [InlineData("<script>a<p>b</p>", "a<p>b</p>")]
    [InlineData("<SCRIPT>a</script ><p>b</p><!-- c -->", "<p>b</p>")]
    [InlineData("<!-- <p>b</p>", "&lt;!-- <p>b</p>")]
    public void Of_AnEditorsMarkup_KeepsWhatCanBeKeptForEver(string markup, string kept) => Assert.Equal(kept, FrozenMarkup.Of(markup));

    [Theory]
    [InlineData("<b \"")]
    [InlineData("<b ")]
    [InlineData("<!-- ")]
    [InlineData("<svg>")]
    [InlineData("<script></scrip")]
    [InlineData("<style></style ")]
    public void Of_ManyBeginningsWithoutAnEnd_ReadsEachSignAFewTimesOnly(string piece)
    {
        // A million signs: what looked for each one's end anew would take hours.
        string kept = FrozenMarkup.Of(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)));

        Assert.DoesNotContain("<script", kept, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AnythingAtAll_IsWellFormedNamesNoFileAndStaysAsItIs() => Gen.OneOfConst(Pieces).Array[0, 30].Select(string.Concat).Sample(markup =>
    {
        string kept = FrozenMarkup.Of(markup);
        XElement.Parse($"<body>{kept.Replace("<br>", "<br/>", StringComparison.Ordinal)}</body>");
        Assert.DoesNotContain("<img", kept, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", kept, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(kept, FrozenMarkup.Of(kept));
    });
}
