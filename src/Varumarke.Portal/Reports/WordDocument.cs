using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Varumarke.Portal.Reports;

/// <summary>
/// A document for Word by ECMA-376: paragraphs with a style, lists and tables. Written here and not by a library, so that the same
/// content is the same bytes each time: libraries write the present moment into the package, and names by chance.
/// </summary>
internal sealed class WordDocument(string title, string language, DateTime written)
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Part = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static readonly string[] Sides = ["top", "left", "bottom", "right", "insideH", "insideV"];

    private readonly XElement _body = new(W + "body");

    /// <summary>Adds a paragraph of a style: <c>Title</c>, <c>Heading1</c>, <c>Heading2</c>, <c>ListParagraph</c>, or plain without one.</summary>
    public void Add(string text, string? style = null) => Add([(text, false)], style);

    /// <summary>Adds a paragraph whose parts may be bold.</summary>
    public void Add(IEnumerable<(string Text, bool IsBold)> parts, string? style = null) => _body.Add(Paragraph(parts, style));

    /// <summary>Adds a table; the first row is its head, and repeated on each page.</summary>
    public void AddTable(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        int width = 9000 / rows[0].Count;
        _body.Add(
            new XElement(
                W + "tbl",
                new XElement(W + "tblPr", new XElement(W + "tblW", new XAttribute(W + "w", "5000"), new XAttribute(W + "type", "pct")), Borders()),
                new XElement(W + "tblGrid", rows[0].Select(_ => new XElement(W + "gridCol", new XAttribute(W + "w", width)))),
                rows.Select((row, place) => new XElement(
                    W + "tr",
                    place == 0 ? new XElement(W + "trPr", new XElement(W + "tblHeader")) : null,
                    row.Select(cell => new XElement(W + "tc", new XElement(W + "tcPr", new XElement(W + "tcW", new XAttribute(W + "w", width), new XAttribute(W + "type", "dxa"))), Paragraph([(cell, place == 0)], null)))))),
            Paragraph([], null));
    }

    /// <summary>The file.</summary>
    public byte[] ToBytes()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", ContentTypes());
            Write(zip, "_rels/.rels", Related(
                ("rId1", Office + "officeDocument", "word/document.xml"), ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml")));
            Write(zip, "word/document.xml", new XElement(W + "document", new XAttribute(XNamespace.Xmlns + "w", W), _body));
            Write(zip, "word/_rels/document.xml.rels", Related(("rId1", Office + "styles", "styles.xml"), ("rId2", Office + "numbering", "numbering.xml")));
            Write(zip, "word/styles.xml", Styles());
            Write(zip, "word/numbering.xml", Bullets());
            Write(zip, "docProps/core.xml", Core());
        }

        return file.ToArray();
    }

    private static XElement Paragraph(IEnumerable<(string Text, bool IsBold)> parts, string? style) => new(
        W + "p",
        style is null ? null : new XElement(
            W + "pPr",
            new XElement(W + "pStyle", Value(style)),
            style == "ListParagraph" ? new XElement(W + "numPr", new XElement(W + "ilvl", Value("0")), new XElement(W + "numId", Value("1"))) : null),
        parts.Where(part => part.Text.Length > 0).Select(part => new XElement(
            W + "r",
            part.IsBold ? new XElement(W + "rPr", new XElement(W + "b")) : null,
            new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), string.Concat(part.Text.Where(System.Xml.XmlConvert.IsXmlChar))))));

    private static XAttribute Value(string value) => new(W + "val", value);

    private static XElement Borders() => new(W + "tblBorders", Sides.Select(side =>
        new XElement(W + side, Value("single"), new XAttribute(W + "sz", "4"), new XAttribute(W + "space", "0"), new XAttribute(W + "color", "718493"))));

    private XElement Styles() => new(
        W + "styles",
        new XAttribute(XNamespace.Xmlns + "w", W),
        new XElement(W + "docDefaults", new XElement(W + "rPrDefault", new XElement(W + "rPr", new XElement(W + "sz", Value("22")), new XElement(W + "lang", Value(language == "sv" ? "sv-SE" : "en-GB"))))),
        Style("Normal", "Normal", null, null),
        Style("Title", "Title", "48", null),
        Style("Heading1", "heading 1", "32", "0"),
        Style("Heading2", "heading 2", "26", "1"),
        Style("ListParagraph", "List Paragraph", null, null));

    private static XElement Style(string id, string name, string? size, string? level) => new(
        W + "style",
        new XAttribute(W + "type", "paragraph"),
        id == "Normal" ? new XAttribute(W + "default", "1") : null,
        new XAttribute(W + "styleId", id),
        new XElement(W + "name", Value(name)),
        id == "Normal" ? null : new XElement(W + "basedOn", Value("Normal")),
        new XElement(W + "qFormat"),
        new XElement(
            W + "pPr",
            level is null ? null : new XElement(W + "keepNext"),
            new XElement(W + "spacing", new XAttribute(W + "before", level is null ? "0" : "240"), new XAttribute(W + "after", "120")),
            level is null ? null : new XElement(W + "outlineLvl", Value(level))),
        size is null ? null : new XElement(W + "rPr", new XElement(W + "b"), new XElement(W + "sz", Value(size))));

    private static XElement Bullets() => new(
        W + "numbering",
        new XAttribute(XNamespace.Xmlns + "w", W),
        new XElement(
            W + "abstractNum",
            new XAttribute(W + "abstractNumId", "0"),
            new XElement(
                W + "lvl",
                new XAttribute(W + "ilvl", "0"),
                new XElement(W + "start", Value("1")),
                new XElement(W + "numFmt", Value("bullet")),
                new XElement(W + "lvlText", Value("•")),
                new XElement(W + "lvlJc", Value("left")),
                new XElement(W + "pPr", new XElement(W + "ind", new XAttribute(W + "left", "360"), new XAttribute(W + "hanging", "360"))))),
        new XElement(W + "num", new XAttribute(W + "numId", "1"), new XElement(W + "abstractNumId", Value("0"))));

    private XElement Core()
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", dc = "http://purl.org/dc/elements/1.1/", terms = "http://purl.org/dc/terms/", type = "http://www.w3.org/2001/XMLSchema-instance";
        return new XElement(
            core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "dc", dc),
            new XAttribute(XNamespace.Xmlns + "dcterms", terms),
            new XAttribute(XNamespace.Xmlns + "xsi", type),
            new XElement(dc + "title", title),
            new XElement(dc + "language", language),
            new XElement(terms + "created", new XAttribute(type + "type", "dcterms:W3CDTF"), written.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static XElement ContentTypes() => new(
        Types + "Types",
        Default("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        Default("xml", "application/xml"),
        Override("/word/document.xml", Part + "document.main+xml"),
        Override("/word/styles.xml", Part + "styles+xml"),
        Override("/word/numbering.xml", Part + "numbering+xml"),
        Override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"));

    private static XElement Default(string ending, string type) => new(Types + "Default", new XAttribute("Extension", ending), new XAttribute("ContentType", type));

    private static XElement Override(string part, string type) => new(Types + "Override", new XAttribute("PartName", part), new XAttribute("ContentType", type));

    private static XElement Related(params (string Id, string Type, string Target)[] all) => new(
        Relations + "Relationships",
        all.Select(each => new XElement(Relations + "Relationship", new XAttribute("Id", each.Id), new XAttribute("Type", each.Type), new XAttribute("Target", each.Target))));

    // Zip keeps no moments before 1980, and every second one.
    private void Write(ZipArchive zip, string name, XElement content)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = new DateTimeOffset(written.Year < 1980 ? new DateTime(1980, 1, 1) : written, TimeSpan.Zero);
        using Stream part = entry.Open();
        part.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + content.ToString(SaveOptions.DisableFormatting)));
    }
}
