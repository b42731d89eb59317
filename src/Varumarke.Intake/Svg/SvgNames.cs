using System.Collections.Frozen;

namespace Varumarke.Intake.Svg;

/// <summary>
/// The elements, attributes and CSS properties of SVG (SVG 1.1 and 2) that draw, and no others: nothing here runs, animates,
/// links or embeds. Names are compared letter for letter, as XML does.
/// </summary>
internal static class SvgNames
{
    public const string Namespace = "http://www.w3.org/2000/svg";

    public const string XLink = "http://www.w3.org/1999/xlink";

    public const string Xml = "http://www.w3.org/XML/1998/namespace";

    public static readonly FrozenSet<string> Elements = Set("""
        svg g defs symbol use switch title desc metadata style path rect circle ellipse line polyline polygon
        text tspan textPath linearGradient radialGradient stop pattern clipPath mask marker image
        filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
        feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology
        feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
        """);

    /// <summary>Elements that hold text and nothing else; an HTML parser would see markup in them with other eyes.</summary>
    public static readonly FrozenSet<string> TextOnly = Set("title desc metadata style");

    /// <summary>Elements whose text is part of the drawing or says something of it. Text elsewhere is never shown.</summary>
    public static readonly FrozenSet<string> WithText = Set("title desc metadata style text tspan textPath");

    /// <summary>Properties that are also attributes (SVG 2, 6.6).</summary>
    public static readonly FrozenSet<string> Properties = Set("""
        alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
        color-rendering direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity
        font-family font-size font-size-adjust font-stretch font-style font-variant font-weight glyph-orientation-horizontal
        glyph-orientation-vertical image-rendering kerning letter-spacing lighting-color marker-end marker-mid marker-start mask
        mask-type opacity overflow paint-order shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset
        stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-overflow
        text-rendering transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode
        """);

    public static readonly FrozenSet<string> CssProperties = Set("""
        font isolation marker mix-blend-mode line-height transform transform-box enable-background text-align text-indent
        """).Concat(Properties).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Attributes; those with a colon are those of XLink and XML.</summary>
    public static readonly FrozenSet<string> Attributes = Set("""
        id class style href xlink:href xml:space xml:lang lang role aria-label aria-labelledby aria-describedby aria-hidden
        version baseProfile viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points pathLength
        transform gradientUnits gradientTransform spreadMethod offset patternUnits patternContentUnits patternTransform
        clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient
        dx dy rotate textLength lengthAdjust startOffset method spacing side
        filterUnits primitiveUnits in in2 result type values mode operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX
        targetY edgeMode kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent scale
        xChannelSelector yChannelSelector stdDeviation radius azimuth elevation z pointsAtX pointsAtY pointsAtZ
        limitingConeAngle baseFrequency numOctaves seed stitchTiles tableValues slope intercept amplitude exponent
        requiredFeatures requiredExtensions systemLanguage media enable-background
        """).Concat(Properties).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Elements that may point at another part of the drawing.</summary>
    public static readonly FrozenSet<string> Pointing = Set("use linearGradient radialGradient pattern filter textPath image");

    private static FrozenSet<string> Set(string names) =>
        names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
