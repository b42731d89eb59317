using System.Buffers.Binary;

namespace Varumarke.Pictures.Documents.Pdf;

/// <summary>
/// Reads what a PDF needs of a TrueType font: glyph numbers, widths, and a copy that holds only the glyphs used.
/// Tables as in the OpenType specification (head, hhea, maxp, hmtx, cmap format 4, loca, glyf).
/// </summary>
internal sealed class TrueType
{
    private readonly byte[] _data;
    private readonly Dictionary<string, (int Offset, int Length)> _tables = [];
    private readonly int _longMetrics;
    private readonly bool _longOffsets;

    public TrueType(byte[] data)
    {
        _data = data;
        var count = U16(4);
        for (var i = 0; i < count; i++)
        {
            var entry = 12 + i * 16;
            _tables[System.Text.Encoding.ASCII.GetString(data, entry, 4)] = (I32(entry + 8), I32(entry + 12));
        }

        UnitsPerEm = U16(At("head") + 18);
        _longOffsets = U16(At("head") + 50) == 1;
        Glyphs = U16(At("maxp") + 4);
        _longMetrics = U16(At("hhea") + 34);
        Ascent = (short)U16(At("hhea") + 4);
        Descent = (short)U16(At("hhea") + 6);
    }

    public int UnitsPerEm { get; }

    public int Glyphs { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public int Width(int glyph) => U16(At("hmtx") + Math.Min(glyph, _longMetrics - 1) * 4) * 1000 / UnitsPerEm;

    /// <summary>The glyph of a character, 0 when the font has none.</summary>
    public int Glyph(char character)
    {
        var cmap = At("cmap");
        for (var i = 0; i < U16(cmap + 2); i++)
        {
            var table = cmap + I32(cmap + 4 + i * 8 + 4);
            if (U16(table) == 4)
            {
                return Segment(table, character);
            }
        }

        return 0;
    }

    /// <summary>The font with every unused outline left out; numbers stay, so text needs no renumbering.</summary>
    public byte[] Subset(IEnumerable<int> used)
    {
        var keep = new HashSet<int> { 0 };
        foreach (var glyph in used)
        {
            Keep(glyph, keep);
        }

        var loca = new byte[(Glyphs + 1) * 4];
        using var glyf = new MemoryStream();
        for (var i = 0; i < Glyphs; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(i * 4), (int)glyf.Length);
            if (keep.Contains(i))
            {
                var (offset, length) = Outline(i);
                glyf.Write(_data, offset, length);
                glyf.Write(new byte[(4 - length % 4) % 4]);
            }
        }

        BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(Glyphs * 4), (int)glyf.Length);
        var head = Table("head");
        head[51] = 1;
        return Assemble(new() { ["cvt "] = Table("cvt "), ["fpgm"] = Table("fpgm"), ["glyf"] = glyf.ToArray(), ["head"] = head, ["hhea"] = Table("hhea"), ["hmtx"] = Table("hmtx"), ["loca"] = loca, ["maxp"] = Table("maxp"), ["prep"] = Table("prep") });
    }

    // A letter with a dot or ring is put together from two others: those are needed too.
    private void Keep(int glyph, HashSet<int> keep)
    {
        var (offset, length) = Outline(glyph);
        if (!keep.Add(glyph) || length == 0 || (short)U16(offset) >= 0)
        {
            return;
        }

        var at = offset + 10;
        int flags;
        do
        {
            flags = U16(at);
            Keep(U16(at + 2), keep);
            at += 4 + ((flags & 1) != 0 ? 4 : 2) + ((flags & 8) != 0 ? 2 : (flags & 64) != 0 ? 4 : (flags & 128) != 0 ? 8 : 0);
        }
        while ((flags & 32) != 0);
    }

    private int Segment(int table, char character)
    {
        var segments = U16(table + 6) / 2;
        for (var i = 0; i < segments; i++)
        {
            var end = U16(table + 14 + i * 2);
            if (character > end)
            {
                continue;
            }

            var start = U16(table + 16 + (segments + i) * 2);
            if (character < start)
            {
                return 0;
            }

            var delta = U16(table + 16 + (segments * 2 + i) * 2);
            var place = table + 16 + (segments * 3 + i) * 2;
            var range = U16(place);
            var glyph = range == 0 ? character : U16(place + range + (character - start) * 2);
            return glyph == 0 ? 0 : glyph + delta & 0xffff;
        }

        return 0;
    }

    private (int Offset, int Length) Outline(int glyph)
    {
        int loca = At("loca"), glyf = At("glyf");
        var from = _longOffsets ? I32(loca + glyph * 4) : U16(loca + glyph * 2) * 2;
        var to = _longOffsets ? I32(loca + glyph * 4 + 4) : U16(loca + glyph * 2 + 2) * 2;
        return (glyf + from, to - from);
    }

    private static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        using var file = new MemoryStream();
        var header = new byte[12 + tables.Count * 16];
        BinaryPrimitives.WriteInt32BigEndian(header, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(4), (ushort)tables.Count);
        file.Write(header);
        var entry = 12;
        foreach (var (name, data) in tables)
        {
            System.Text.Encoding.ASCII.GetBytes(name, header.AsSpan(entry));
            BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(entry + 8), (int)file.Length);
            BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(entry + 12), data.Length);
            file.Write(data);
            file.Write(new byte[(4 - data.Length % 4) % 4]);
            entry += 16;
        }

        var bytes = file.ToArray();
        header.CopyTo(bytes, 0);
        return bytes;
    }

    private byte[] Table(string name) => _tables.TryGetValue(name, out var table) ? _data.AsSpan(table.Offset, table.Length).ToArray() : [];

    private int At(string name) => _tables[name].Offset;

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_data.AsSpan(at));

    private int I32(int at) => BinaryPrimitives.ReadInt32BigEndian(_data.AsSpan(at));
}
