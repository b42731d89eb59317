using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Varumarke.Pictures.Documents.Pdf;

/// <summary>Numbered objects, their offsets, and the table at the end: the frame of a PDF 1.7 file (ISO 32000-1, 7.5).</summary>
internal sealed class PdfFile
{
    private readonly List<byte[]?> _objects = [];

    /// <summary>A number for an object that is written later.</summary>
    public int Reserve()
    {
        _objects.Add(null);
        return _objects.Count;
    }

    public int Add(string body)
    {
        var number = Reserve();
        Set(number, body);
        return number;
    }

    public void Set(int number, string body) => _objects[number - 1] = Encoding.Latin1.GetBytes(body);

    public int Stream(string dictionary, byte[] data, bool compress)
    {
        var bytes = compress ? Deflate(data) : data;
        var filter = compress ? "/Filter/FlateDecode" : "";
        var head = Encoding.Latin1.GetBytes($"<<{dictionary}{filter}/Length {bytes.Length}>>\nstream\n");
        var number = Reserve();
        _objects[number - 1] = [.. head, .. bytes, .. "\nendstream"u8];
        return number;
    }

    public void Save(string path, int catalog, int information)
    {
        using var file = File.Create(path);
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        Write("%PDF-1.7\n%\u00e5\u00e4\u00f6\u00c5\n");
        var offsets = new List<long>();
        for (var i = 0; i < _objects.Count; i++)
        {
            offsets.Add(file.Position);
            Write($"{i + 1} 0 obj\n");
            file.Write(_objects[i] ?? throw new InvalidOperationException($"Object {i + 1} was reserved and never written."));
            Write("\nendobj\n");
        }

        var table = file.Position;
        Write($"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            Write(offset.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n");
        }

        Write($"trailer\n<</Size {_objects.Count + 1}/Root {catalog} 0 R/Info {information} 0 R>>\nstartxref\n{table}\n%%EOF\n");
    }

    /// <summary>Text as UTF-16 in hexadecimal: any letter, nothing to escape.</summary>
    public static string Text(string value) => "<FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(value)) + ">";

    public static string Number(double value) => Math.Round(value, 3).ToString(CultureInfo.InvariantCulture);

    private static byte[] Deflate(byte[] data)
    {
        using var output = new MemoryStream();
        using (var deflate = new ZLibStream(output, CompressionLevel.SmallestSize))
        {
            deflate.Write(data);
        }

        return output.ToArray();
    }
}
