using System.Text.Unicode;
using System.Xml;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ganss.Xss;
using Microsoft.Extensions.Options;
using Varumarke.Core.Pictures;
using Varumarke.Intake.Uploads;

namespace Varumarke.Intake.Svg;

/// <summary>
/// Takes out of a drawing what could run, link, load or explode, and leaves what draws. (1) It is read as XML into the tree of
/// the HTML sanitiser, without what only XML has; (2) styles are cleaned by themselves; (3) the sanitiser (Ganss.Xss) judges
/// elements, attributes and addresses by our lists; (4) what it knows nothing of, the addresses in SVG's own attributes, is
/// judged here; (5) the drawing is weighed, and (6) written as XML. One with nothing to take out keeps its bytes.
/// </summary>
internal sealed class SvgCleaner(IOptions<PictureLimits> limits, IOptions<UploadOptions> options)
{
    private const int MaxNamed = 20;

    public SvgCleaning Clean(ReadOnlyMemory<byte> svg)
    {
        HtmlSanitizer sanitizer = SvgSanitizer.Create(new EmbeddedPictures(limits.Value, options.Value.MaxEmbeddedPixels));
        using IHtmlDocument document = sanitizer.HtmlParserFactory().ParseDocument(string.Empty);
        var reader = new SvgReader(document, limits.Value.MaxSvgDepth);
        try
        {
            using var stream = new MemoryStream(svg.ToArray(), writable: false);
            return reader.Read(stream) is { } root
                ? Clean(svg, root, sanitizer, reader)
                : SvgCleaning.Failed(FileFault.NoDrawing);
        }
        catch (XmlException fault)
        {
            return SvgCleaning.Failed(reader.IsTooDeep ? FileFault.TooDeep(limits.Value.MaxSvgDepth) : FileFault.NotWellFormed(fault.LineNumber));
        }
        catch (Exception fault) when (fault is ArgumentException or DomException)
        {
            // A character that XML cannot be written with.
            return SvgCleaning.Failed(FileFault.NotWellFormed());
        }
    }

    private SvgCleaning Clean(ReadOnlyMemory<byte> svg, IElement root, HtmlSanitizer sanitizer, SvgReader reader)
    {
        byte[] read = SvgWriter.Write(root);
        var removed = new SortedSet<string>(reader.Removed, StringComparer.Ordinal);
        SvgStyles styles = SvgStyles.TakeOut(root, removed);
        sanitizer.RemovingTag += (_, e) => removed.Add(e.Tag.LocalName);
        sanitizer.RemovingAttribute += (_, e) => removed.Add(e.Attribute.Name);
        sanitizer.SanitizeDom((IHtmlDocument)root.Owner!, null, string.Empty);
        SvgValues.Clean(root, removed);
        styles.PutBack();
        if (!SvgWeight.IsBelow(options.Value.MaxDrawnElements, root))
        {
            return SvgCleaning.Failed(FileFault.DrawsTooMuch(options.Value.MaxDrawnElements));
        }

        byte[] written = SvgWriter.Write(root);
        // The reader does not even tell of a document type.
        bool isSame = reader.IsPlain && Utf8.IsValid(svg.Span) && svg.Span.IndexOf("<!DOCTYPE"u8) < 0 && written.AsSpan().SequenceEqual(read);
        return isSame
            ? new SvgCleaning(null, svg, IsChanged: false, [])
            : new SvgCleaning(null, written, IsChanged: true, [.. removed.Take(MaxNamed)]);
    }
}
