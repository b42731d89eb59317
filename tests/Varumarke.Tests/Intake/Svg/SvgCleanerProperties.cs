using System.Text;
using CsCheck;
using Varumarke.Intake.Svg;

namespace Varumarke.Tests.Intake.Svg;

/// <summary>Whatever is put together from good and bad pieces: what comes out is harmless, and comes out of a second cleaning as it is.</summary>
public sealed class SvgCleanerProperties
{
    private static readonly Gen<string> Name = Gen.OneOfConst(
        "g", "rect", "path", "use", "image", "text", "tspan", "style", "title", "desc", "defs", "linearGradient", "stop", "clipPath", "switch", "a", "script",
        "SCRIPT", "foreignObject", "animate", "set", "iframe", "svg", "metadata", "feImage", "filter", "lineargradient", "x:script", "h:body");

    private static readonly Gen<string> Attribute = Gen.OneOfConst(
        "id", "class", "style", "href", "xlink:href", "fill", "stroke", "d", "onload", "onClick", "xml:base", "xml:space", "filter", "mask", "clip-path",
        "transform", "attributeName", "to", "src", "viewBox", "viewbox", "data-x", "x:href", "font-family", "marker-end");

    private static readonly Gen<string> Value = Gen.OneOf(
        Gen.OneOfConst(
            "#a", "a", "red", "url(#a)", "url('#a')", "url(https://e.example/)", "javascript:alert(1)", "data:text/html,x", "https://e.example/#a", "//e.example",
            "fill:red", "fill:url(https://e.example/)", "fill:red;stroke:blue", "background:url(x)", "u\\72l(x)", "rgb(1,2,3)", "image-set('x' 1x)", "expression(1)",
            "matrix(1 0 0 1 0 0)", "M0 0h9", "'Open Sans'", "/* x */fill:red", "fill:rgb(1,2", "preserve", "0 0 9 9", "&amp;{alert(1)}", "&#x6A;avascript:1"),
        Gen.String[Gen.Char[" #();:'/*@{}urlåimport\\-"], 0, 12].Select(Escape));

    private static readonly Gen<string> Css = Gen.OneOf(
        Gen.OneOfConst(
            ".a{fill:red}", ".a{fill:url(#a)}", ".a{fill:url(https://e.example/)}", "@import 'x';", "@media print{.a{fill:red}}", "@font-face{src:url(x)}", "/*", "*/", "}", "{",
            ".a{font-family:'}", "'}", ".b{stroke:blue;-moz-binding:url(x)}", "g>path{fill:none}", "\\40 import 'x';", "<![CDATA[.a{fill:red}]]>", ":root{--x:1}"),
        Gen.String[Gen.Char[" #();:'/*@{}.urlfiedimport\\-"], 0, 20].Select(Escape));

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.OneOfConst("x", "å", " ", "&lt;script&gt;", "<![CDATA[<script>]]>", "<!-- x -->", "<!--><script>1</script>-->", "<?x y?>", "]]&gt;", "&#9;"),
        Css);

    private static readonly Gen<string> Drawing = Node(4).Array[0, 4].Select(nodes =>
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:x=\"http://www.w3.org/2000/svg\" xmlns:h=\"http://www.w3.org/1999/xhtml\">"
        + string.Concat(nodes) + "</svg>");

    [Fact]
    public void Clean_AnyDrawing_IsHarmlessAndStable() => Drawing.Sample(
        svg =>
        {
            SvgCleaning cleaning = SvgCleaners.Clean(svg);
            if (cleaning.Fault is not null)
            {
                return true;
            }

            SvgCleaning again = SvgCleaners.Default.Clean(cleaning.Bytes);
            return HarmlessDrawing.Faults(cleaning.Bytes).Count == 0 && again is { Fault: null, IsChanged: false };
        },
        iter: 3000);

    [Fact]
    public void Clean_AnyBytes_NeverThrows() => Gen.Select(Drawing, Gen.Int[0, 400], Gen.Byte.Array[0, 6]).Sample(
        (svg, at, noise) =>
        {
            byte[] bytes = Encoding.UTF8.GetBytes(svg);
            int cut = Math.Min(at, bytes.Length);
            SvgCleaning cleaning = SvgCleaners.Default.Clean((byte[])[.. bytes[..cut], .. noise, .. bytes[cut..]]);
            return cleaning.Fault is not null || HarmlessDrawing.Faults(cleaning.Bytes).Count == 0;
        },
        iter: 2000);

    private static Gen<string> Node(int depth) => depth == 0
        ? Text
        : Gen.OneOf(Text, Gen.Select(Name, Gen.Select(Attribute, Value).Array[0, 3], Gen.OneOf(Css, Node(depth - 1).Array[0, 3].Select(string.Concat)))
            .Select((name, attributes, inner) => Element(name, attributes, inner)));

    private static string Element(string name, (string Name, string Value)[] attributes, string inner) =>
        $"<{name}{string.Concat(attributes.DistinctBy(attribute => attribute.Name).Select(attribute => $" {attribute.Name}=\"{attribute.Value}\""))}>{inner}</{name}>";

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
