using System.Globalization;
using System.Text;

namespace Varumarke.Pictures.Documents.Pdf;

/// <summary>A font as a PDF embeds it: glyph numbers as codes, with a table back to letters so that text can be searched and read aloud.</summary>
internal sealed class PdfFont(TrueType font, string name)
{
    private readonly SortedDictionary<int, char> _used = [];

    public string Name { get; } = name;

    public double Measure(string text, double size) => text.Sum(c => font.Width(font.Glyph(c))) * size / 1000;

    /// <summary>The string operand for text, remembering its glyphs.</summary>
    public string Encode(string text)
    {
        var hex = new StringBuilder("<");
        foreach (var character in text)
        {
            var glyph = font.Glyph(character);
            if (glyph == 0)
            {
                throw new InvalidOperationException($"{Name} has no '{character}'.");
            }

            _used[glyph] = character;
            hex.Append(glyph.ToString("X4", CultureInfo.InvariantCulture));
        }

        return hex.Append('>').ToString();
    }

    public int Write(PdfFile file)
    {
        var data = font.Subset(_used.Keys);
        var program = file.Stream($"/Length1 {data.Length}", data, true);
        int Scale(int units) => units * 1000 / font.UnitsPerEm;
        var subset = "VARUMA+" + Name;
        var descriptor = file.Add($"<</Type/FontDescriptor/FontName/{subset}/Flags 4/FontBBox[-500 {Scale(font.Descent)} 1500 {Scale(font.Ascent)}]/ItalicAngle 0/Ascent {Scale(font.Ascent)}/Descent {Scale(font.Descent)}/CapHeight 729/StemV 90/FontFile2 {program} 0 R>>");
        var widths = string.Concat(_used.Keys.Select(g => $"{g}[{font.Width(g)}]"));
        var descendant = file.Add($"<</Type/Font/Subtype/CIDFontType2/BaseFont/{subset}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {descriptor} 0 R/DW 600/W[{widths}]/CIDToGIDMap/Identity>>");
        var letters = file.Stream("", Encoding.ASCII.GetBytes(Letters()), true);
        return file.Add($"<</Type/Font/Subtype/Type0/BaseFont/{subset}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {letters} 0 R>>");
    }

    private string Letters()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var chunk in _used.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{chunk.Length} beginbfchar\n");
            foreach (var (glyph, character) in chunk)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{(int)character:X4}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end").ToString();
    }
}
