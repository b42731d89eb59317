namespace Varumarke.Tests.Intake.Svg;

/// <summary>What drawings have been made to do. Each is put inside a drawing unless it begins with one.</summary>
internal static class SvgAttacks
{
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    public static readonly string[] All =
    [
        // Scripts.
        "<script>alert(1)</script>",
        "<SCRIPT>alert(1)</SCRIPT>",
        "<script type=\"text/ecmascript\"><![CDATA[alert(1)]]></script>",
        "<script href=\"https://e.example/x.js\"/>",
        "<script xlink:href=\"data:text/javascript,alert(1)\"/>",
        $"<h:script xmlns:h=\"{Xhtml}\">alert(1)</h:script>",
        "<s:script xmlns:s=\"http://www.w3.org/2000/svg\">alert(1)</s:script>",
        "<g><g><g><script>alert(1)</script></g></g></g>",
        "<svg><script>alert(1)</script></svg>",
        "<svg onload=\"alert(1)\"><g onclick=\"alert(1)\"/></svg>",
        "<handler xmlns=\"http://www.w3.org/2001/xml-events\" type=\"text/javascript\">alert(1)</handler>",

        // Event attributes.
        "<rect onload=\"alert(1)\" width=\"1\" height=\"1\"/>",
        "<rect ONCLICK=\"alert(1)\" onmouseover=\"alert(1)\" width=\"1\" height=\"1\"/>",
        "<image href=\"x\" onerror=\"alert(1)\"/>",
        "<g onbegin=\"alert(1)\" onend=\"alert(1)\" onrepeat=\"alert(1)\" onfocusin=\"alert(1)\" tabindex=\"1\"/>",

        // Links and addresses.
        "<a href=\"javascript:alert(1)\"><text y=\"9\">klicka</text></a>",
        "<a xlink:href=\"JaVaScRiPt:alert(1)\"><rect width=\"1\" height=\"1\"/></a>",
        "<a xlink:href=\" &#9;java&#10;script:alert(1)\"><rect width=\"1\" height=\"1\"/></a>",
        "<a href=\"https://e.example/\" target=\"_top\"><rect width=\"1\" height=\"1\"/></a>",
        "<use href=\"https://e.example/x.svg#a\"/>",
        "<use xlink:href=\"data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=#a\"/>",
        "<use xlink:href=\"//e.example/x.svg#a\"/>",
        "<use href=\"andra.svg#a\"/>",
        "<x:use xmlns:x=\"http://www.w3.org/2000/svg\" xmlns:l=\"http://www.w3.org/1999/xlink\" l:href=\"https://e.example/#a\"/>",
        "<image href=\"https://e.example/spår.png\"/>",
        "<image xlink:href=\"file:///etc/passwd\"/>",
        "<image href=\"/etc/passwd\"/>",
        "<image href=\"data:image/svg+xml,&lt;svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/&gt;\"/>",
        "<image href=\"data:text/html;base64,PHNjcmlwdD4=\"/>",
        "<image href=\"data:image/png;base64,PHNjcmlwdD4=\"/>",
        "<image href=\"data:image/png,AAAA\"/>",
        "<feImage href=\"https://e.example/x.png\"/>",
        "<filter id=\"f\"><feImage xlink:href=\"https://e.example/x.png\"/></filter>",
        "<linearGradient xlink:href=\"https://e.example/x.svg#g\"/>",
        "<pattern href=\"data:image/svg+xml,x\"/>",
        "<textPath href=\"https://e.example/x.svg#p\">text</textPath>",
        "<g xml:base=\"https://e.example/\"><use href=\"#a\"/></g>",
        "<rect href=\"javascript:alert(1)\" width=\"1\" height=\"1\"/>",
        "<view id=\"v\" viewTarget=\"javascript:alert(1)\"/>",

        // Other documents inside.
        $"<foreignObject><body xmlns=\"{Xhtml}\"><script>alert(1)</script></body></foreignObject>",
        $"<ForeignObject><iframe xmlns=\"{Xhtml}\" src=\"https://e.example/\"/></ForeignObject>",
        $"<iframe xmlns=\"{Xhtml}\" srcdoc=\"&lt;script&gt;alert(1)&lt;/script&gt;\"/>",
        $"<switch><foreignObject><div xmlns=\"{Xhtml}\">x</div></foreignObject><g/></switch>",
        $"<desc><img xmlns=\"{Xhtml}\" src=\"x\" onerror=\"alert(1)\"/></desc>",
        $"<title><style xmlns=\"{Xhtml}\">@import 'https://e.example/';</style></title>",
        "<metadata><script>alert(1)</script></metadata>",
        "<title><![CDATA[><script>alert(1)</script>]]></title>",
        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\" parse=\"text\"/>",
        "<embed xmlns=\"http://www.w3.org/1999/xhtml\" src=\"https://e.example/\"/>",
        "<video xmlns=\"http://www.w3.org/1999/xhtml\" src=\"https://e.example/\" onerror=\"alert(1)\"/>",
        "<!--><script>alert(1)</script>-->",
        "<?xml-stylesheet href=\"https://e.example/x.css\"?>",
        "<?php echo 1; ?>",

        // Animation of what must stay.
        "<a><animate attributeName=\"href\" values=\"javascript:alert(1)\"/><text y=\"9\">x</text></a>",
        "<a id=\"x\"><set attributeName=\"xlink:href\" to=\"javascript:alert(1)\"/></a>",
        "<use href=\"#kvar\"><set attributeName=\"href\" to=\"https://e.example/x.svg#a\"/></use>",
        "<animateTransform onbegin=\"alert(1)\" attributeName=\"transform\" dur=\"1s\"/>",
        "<Animate attributeName=\"href\" to=\"javascript:alert(1)\"/>",

        // CSS.
        "<style>@import url(https://e.example/x.css);</style>",
        "<style>@import 'https://e.example/x.css';.a{fill:red}</style>",
        "<style>@IMPORT \"//e.example\";</style>",
        "<style>.a{fill:url(https://e.example/x.svg#a)}</style>",
        "<style>.a{mask:URL( 'https://e.example/x.svg#a' )}</style>",
        "<style>.a{background:url(javascript:alert(1))}</style>",
        "<style>.a{fill:u\\72l(https://e.example/)}</style>",
        "<style>.a{fill:u/**/rl(https://e.example/)}</style>",
        "<style>.a{fill:url(#a) url(https://e.example/)}</style>",
        "<style>.a{mask-image:image-set('https://e.example/x.png' 1x)}</style>",
        "<style>.a{mask:image-set('https://e.example/x.png' 1x)}</style>",
        "<style>.a{width:expression(alert(1))}</style>",
        "<style>.a{-moz-binding:url(https://e.example/x.xml#x);behavior:url(x.htc)}</style>",
        "<style>@font-face{font-family:x;src:url(https://e.example/x.woff)}</style>",
        "<style>@media screen{@import 'x';.a{fill:url(//e.example/)}}</style>",
        "<style>@media screen{@media print{.a{fill:url(//e.example/)}}}</style>",
        "<style>@supports (fill:url(x)){.a{fill:red}}</style>",
        "<style>.a{font-family:'}@import \"https://e.example/\";.b{fill:url(https://e.example/)'}</style>",
        "<style>.a{fill:red;--x:url(https://e.example/);stroke:var(--x)}</style>",
        "<style>.a{cursor:url(https://e.example/x.cur),auto;content:url(https://e.example/)}</style>",
        "<style><![CDATA[.a{fill:url(https://e.example/)}]]></style>",
        "<style><![CDATA[</style><script>alert(1)</script>]]></style>",
        "<style>/* </style><script>alert(1)</script> */.a{fill:red}</style>".Replace("</style><script>", "&lt;/style>&lt;script>", StringComparison.Ordinal).Replace("</script> */", "&lt;/script> */", StringComparison.Ordinal),
        "<style type=\"text/css\" media=\"all\" src=\"https://e.example/x.css\">.a{fill:red}</style>",
        "<rect style=\"fill:url(https://e.example/#a)\" width=\"1\" height=\"1\"/>",
        "<rect style=\"background-image:url(data:image/svg+xml,x)\" width=\"1\" height=\"1\"/>",
        "<rect style=\"fill:red;filter:url('https://e.example/x.svg#f')\" width=\"1\" height=\"1\"/>",
        "<rect fill=\"url(https://e.example/x.svg#a)\" width=\"1\" height=\"1\"/>",
        "<rect fill=\"url(#a) url(https://e.example/x.svg#a)\" width=\"1\" height=\"1\"/>",
        "<rect filter=\"URL(//e.example/x.svg#f)\" width=\"1\" height=\"1\"/>",
        "<rect mask=\"u\\rl(https://e.example/)\" clip-path=\" url ( https://e.example/ ) \" width=\"1\" height=\"1\"/>",
        "<rect cursor=\"url(https://e.example/)\" marker-end=\"src('https://e.example/')\" width=\"1\" height=\"1\"/>",
        "<link xmlns=\"http://www.w3.org/1999/xhtml\" rel=\"stylesheet\" href=\"https://e.example/x.css\"/>",

        // Whole documents.
        "<?xml version=\"1.0\"?><?xml-stylesheet type=\"text/xsl\" href=\"https://e.example/x.xsl\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><rect id=\"kvar\" width=\"1\" height=\"1\"/></svg>",
        "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\"><svg xmlns=\"http://www.w3.org/2000/svg\"><rect id=\"kvar\" width=\"1\" height=\"1\"/></svg>",
        "<!DOCTYPE svg SYSTEM \"file:///etc/passwd\"><svg xmlns=\"http://www.w3.org/2000/svg\"><rect id=\"kvar\" width=\"1\" height=\"1\"/></svg>",
        "<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"alert(1)\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><rect id=\"kvar\" width=\"1\" height=\"1\"/></svg>",
        "<s:svg xmlns:s=\"http://www.w3.org/2000/svg\" xmlns=\"http://www.w3.org/1999/xhtml\"><script>alert(1)</script><s:rect id=\"kvar\" width=\"1\" height=\"1\"/></s:svg>",
    ];

    /// <summary>Documents that cannot be cleaned and must be refused.</summary>
    public static readonly string[] Hopeless =
    [
        "<!DOCTYPE svg [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&b;</text></svg>",
        "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&x;</text></svg>",
        "<!DOCTYPE svg [<!ENTITY % p SYSTEM \"https://e.example/x.dtd\">%p;]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&x;</text></svg>",
        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><svg xmlns=\"http://www.w3.org/2000/svg\"/></html>",
        "<svg><rect/></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect id=a /></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\">&nbsp;</svg>",
        "<SVG xmlns=\"http://www.w3.org/2000/svg\"/>",
        "<?xml version=\"1.0\" encoding=\"utf-7\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        "",
        "text",
    ];
}
