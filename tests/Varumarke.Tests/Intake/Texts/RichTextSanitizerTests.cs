using Varumarke.Core.Embedding;
using Varumarke.Intake.Texts;

namespace Varumarke.Tests.Intake.Texts;

/// <summary>What comes in as rich text cannot run in anybody's browser, and loses nothing else.</summary>
public sealed class RichTextSanitizerTests
{
    private readonly RichTextSanitizer _sanitizer = new(new FilmSite());

    [Theory]
    [InlineData("")]
    [InlineData("Älven & skogen < 3")]
    [InlineData("<p>Vi bor här</p>")]
    [InlineData("<p style=\"text-align: center;\">Mitt</p>")]
    [InlineData("<p><a type=\"document\" href=\"/{localLink:62032cf6-0b87-5dd9-a726-38b2c9289289}\" data-anchor=\"#ank\" target=\"_blank\" title=\"Till\">länk</a></p>")]
    [InlineData("<p><a href=\"{localLink:umb://document/62032cf60b875dd9a72638b2c9289289}\">länk</a></p>")]
    [InlineData("<p><a href=\"mailto:info@example.se\">post</a> <a href=\"tel:+46563185000\">ring</a> <a href=\"#ank\" id=\"ank\">hit</a></p>")]
    [InlineData("<img data-udi=\"umb://media/62032cf60b875dd9a72638b2c9289289\" src=\"?width=500&amp;height=300\" alt=\"Älv\" width=\"500\" height=\"300\">")]
    [InlineData("<umb-rte-block data-content-key=\"62032cf6-0b87-5dd9-a726-38b2c9289289\"></umb-rte-block>")]
    [InlineData("<p>En <umb-rte-block-inline data-content-key=\"62032cf6-0b87-5dd9-a726-38b2c9289289\"></umb-rte-block-inline> i raden</p>")]
    [InlineData("<table><colgroup><col style=\"width: 50px\"></colgroup><tbody><tr><th colspan=\"2\" rowspan=\"1\" scope=\"col\"><p>A</p></th></tr></tbody></table>")]
    [InlineData("<ol start=\"3\" class=\"lista\"><li><p>tre</p></li></ol><hr><blockquote>citat</blockquote><pre><code>kod</code></pre>")]
    [InlineData("<figure><img src=\"/media/a.jpg\" alt=\"\"><figcaption>Text</figcaption></figure>")]
    [InlineData("<div class=\"umb-embed-holder\" data-embed-url=\"https://film.example.se/1\"><iframe src=\"https://player.example.se/1\" title=\"Film\" width=\"360\" loading=\"lazy\" allowfullscreen=\"\" referrerpolicy=\"strict-origin-when-cross-origin\" sandbox=\"allow-scripts\"></iframe></div>")]
    public void Sanitize_WhatTheEditorWrites_StaysLetterForLetter(string html) => Assert.Equal(html, _sanitizer.Sanitize(html));

    [Theory]
    [InlineData("<p>a</p><script>alert(1)</script>", "<p>a</p>")]
    [InlineData("<p onclick=\"alert(1)\">a</p>", "<p>a</p>")]
    [InlineData("<a href=\"javascript:alert(1)\">a</a>", "<a>a</a>")]
    [InlineData("<a href=\" JaVa&#x09;Script:alert(1)\">a</a>", "<a>a</a>")]
    [InlineData("<a href=\"data:text/html,<script>alert(1)</script>\">a</a>", "<a>a</a>")]
    [InlineData("<img src=x onerror=alert(1)>", "<img src=\"x\">")]
    [InlineData("<iframe src=\"https://evil.example/\"></iframe>", "<iframe></iframe>")]
    [InlineData("<iframe src=\"javascript:alert(1)\"></iframe>", "<iframe></iframe>")]
    [InlineData("<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>", "<iframe></iframe>")]
    [InlineData("<form action=\"https://evil.example\"><input name=\"password\">Skriv</form>", "Skriv")]
    [InlineData("<p style=\"position:fixed;top:0\">a</p>", "<p>a</p>")]
    [InlineData("<blink>a</blink>", "a")]
    public void Sanitize_WhatCouldRun_IsTakenOutAndTheTextStays(string html, string clean) => Assert.Equal(clean, _sanitizer.Sanitize(html));

    [Theory]
    [InlineData("<svg><script>alert(1)</script></svg>")]
    [InlineData("<svg onload=alert(1)>")]
    [InlineData("<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">")]
    [InlineData("<template><img src=x onerror=alert(1)></template>")]
    [InlineData("<object data=\"javascript:alert(1)\"></object><embed src=\"javascript:alert(1)\">")]
    [InlineData("<meta http-equiv=\"refresh\" content=\"0;url=https://evil.example\"><base href=\"https://evil.example\"><link rel=\"stylesheet\" href=\"https://evil.example\">")]
    [InlineData("<p style=\"background:url(javascript:alert(1))\">a</p>")]
    [InlineData("<a href=\"vbscript:alert(1)\" ping=\"https://evil.example\" xlink:href=\"javascript:alert(1)\">a</a>")]
    [InlineData("<video poster=\"javascript:alert(1)\"><source src=\"javascript:alert(1)\" onerror=\"alert(1)\"></video>")]
    [InlineData("<IFRAME SRC=\"https://player.example.se.evil.example/\"></IFRAME>")]
    [InlineData("<iframe src=\"https://player.example.se@evil.example/\"></iframe>")]
    [InlineData("<iframe src=\"//evil.example/\"></iframe>")]
    public void Sanitize_AnyOtherTrick_LeavesNothingOfIt(string html)
    {
        string clean = _sanitizer.Sanitize(html);

        Assert.DoesNotContain("script:", clean, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", clean, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" on", clean.Replace("&lt;img src=1 onerror", string.Empty, StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("evil.example", clean, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<svg", clean, StringComparison.OrdinalIgnoreCase);

        // Once more changes nothing: what came out is what it looks like.
        Assert.Equal(clean, _sanitizer.Sanitize(clean));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<blink>")]
    [InlineData("<svg>")]
    [InlineData("<p><i>a</i>")]
    public void Sanitize_NestedWithoutEnd_IsKeptAsText(string tag)
    {
        string html = string.Concat(Enumerable.Repeat(tag, 500_000)) + "<script>alert(1)</script>slut";

        string clean = _sanitizer.Sanitize(html);

        Assert.DoesNotContain("<script", clean, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("slut", clean, StringComparison.Ordinal);
    }

    [Fact]
    public void Sanitize_LongAndFlat_StaysLetterForLetter()
    {
        string html = string.Concat(Enumerable.Repeat("<p>En rad<br>och en till <img src=\"/media/a.jpg\" alt=\"\"></p>", 2_000));

        Assert.Equal(html, _sanitizer.Sanitize(html));
    }

    private sealed class FilmSite : IEmbeds
    {
        public IReadOnlyList<string> FrameHosts { get; } = ["player.example.se"];

        public Task<EmbedAnswer> FindAsync(string url, int? maxWidth, int? maxHeight, CancellationToken cancellationToken) => Task.FromResult(new EmbedAnswer(EmbedOutcome.NoProvider));
    }
}
