using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Varumarke.Core.Strategy.Reports;

/// <summary>
/// An edition of a report as it is kept: the bytes of its JSON, their hash, and, outside of what is hashed and shown, which media items
/// its pictures were. One is a line of text, so that it goes through export and import as it is: number, hash, pictures, bytes.
/// </summary>
public sealed class FrozenEdition
{
    private const int Largest = 8 * 1024 * 1024;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.Strict,
    };

    private readonly string? _line;

    private FrozenEdition(byte[] body, FrozenReport report, IReadOnlyList<Guid> pictures, string? line)
    {
        (Body, Report, Pictures, _line) = (body, report, pictures, line);
        Hash = Convert.ToHexStringLower(SHA256.HashData(body));
    }

    /// <summary>The JSON.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>SHA-256 of the JSON, 64 small hex digits.</summary>
    public string Hash { get; }

    /// <summary>The JSON, read.</summary>
    public FrozenReport Report { get; }

    /// <summary>The media items, in the order of <see cref="FrozenReport.Pictures"/>.</summary>
    public IReadOnlyList<Guid> Pictures { get; }

    /// <summary>Which edition it is, from 1.</summary>
    public int Number => Report.Edition;

    /// <summary>Freezes a report.</summary>
    public static FrozenEdition Of(FrozenReport report, IReadOnlyList<Guid> pictures) => new(JsonSerializer.SerializeToUtf8Bytes(report, Json), report, pictures, null);

    /// <summary>The lines of several.</summary>
    public static string Write(IEnumerable<FrozenEdition> editions) => string.Join('\n', editions.OrderBy(edition => edition.Number).Select(edition => edition.Line()));

    /// <summary>Reads lines. One that is not whole, whose hash does not fit, or that is of another report, is none.</summary>
    public static IReadOnlyList<FrozenEdition> Read(string? lines, Guid report, string language) =>
    [
        .. (lines ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => TryRead(line, out FrozenEdition? edition) ? edition : null)
            .OfType<FrozenEdition>()
            .Where(edition => edition.Report.Report == report && edition.Report.Language == language)
            .DistinctBy(edition => edition.Number)
            .OrderBy(edition => edition.Number),
    ];

    // One that was read stays as it was written: another version of the framework may pack otherwise.
    private string Line()
    {
        if (_line is not null)
        {
            return _line;
        }

        using var packed = new MemoryStream();
        using (var zip = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(Body.Span);
        }

        return $"{Number.ToString(CultureInfo.InvariantCulture)} {Hash} {string.Join(',', Pictures.Select(key => key.ToString("N")))} {Convert.ToBase64String(packed.ToArray())}";
    }

    private static bool TryRead(string line, [NotNullWhen(true)] out FrozenEdition? edition)
    {
        edition = null;
        if (line.Split(' ') is not [_, var hash, var pictures, var packed] || Unpacked(packed) is not { } body)
        {
            return false;
        }

        try
        {
            edition = JsonSerializer.Deserialize<FrozenReport>(body, Json) is { } report
                ? new FrozenEdition(body, report, [.. pictures.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(key => Guid.TryParse(key, out Guid read) ? read : Guid.Empty)], line)
                : null;
        }
        catch (JsonException)
        {
            return false;
        }

        return edition is not null && edition.Hash == hash && edition.Pictures.Count == edition.Report.Pictures.Count;
    }

    private static byte[]? Unpacked(string packed)
    {
        try
        {
            using var zip = new DeflateStream(new MemoryStream(Convert.FromBase64String(packed)), CompressionMode.Decompress);
            using var body = new MemoryStream();
            byte[] some = new byte[16 * 1024];
            for (int read = zip.Read(some); read > 0; read = zip.Read(some))
            {
                body.Write(some, 0, read);
                if (body.Length > Largest)
                {
                    return null;
                }
            }

            return body.ToArray();
        }
        catch (Exception fault) when (fault is FormatException or InvalidDataException)
        {
            return null;
        }
    }
}
