using System.Collections.Frozen;
using System.Formats.Tar;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Varumarke.ManagementApi.Client;

/// <summary>
/// The client as the build made it: one archive, of which the program knows each file's place. Its files lie under an address that
/// holds a hash of them all, so that a browser may keep them for ever; what names them without the hash gets the same files and
/// asks each time.
/// </summary>
internal sealed class ClientBundle
{
    private const string Plain = "/umbraco/backoffice/";
    private const string Description = "bundle.json";

    private readonly FrozenDictionary<string, BundledFile> _files = FrozenDictionary<string, BundledFile>.Empty;

    public ClientBundle(IOptions<BackofficeOptions> options)
    {
        Archive = Path.GetFullPath(options.Value.ClientArchive, AppContext.BaseDirectory);
        if (!File.Exists(Archive))
        {
            return;
        }

        using FileStream stream = File.OpenRead(Archive);
        _files = Places(stream).ToFrozenDictionary(StringComparer.Ordinal);
        using JsonDocument bundle = Describe(stream, _files[Description]);
        Hash = bundle.RootElement.GetProperty("hash").GetString();
        ImportMap = bundle.RootElement.GetProperty("importmap").GetRawText().Replace($"\"{Plain}", $"\"{Root}", StringComparison.Ordinal);
    }

    /// <summary>The file that holds all of them.</summary>
    public string Archive { get; }

    /// <summary>A hash over all files; null where the program was built without the client.</summary>
    public string? Hash { get; }

    /// <summary>Which names other packages import from where, as JSON.</summary>
    public string ImportMap { get; } = "{}";

    /// <summary>The address of the files, with their hash.</summary>
    public string Root => $"{Plain}{Hash}/";

    public bool TryFind(string path, out BundledFile file) => _files.TryGetValue(path, out file);

    private static Dictionary<string, BundledFile> Places(FileStream stream)
    {
        var places = new Dictionary<string, BundledFile>(StringComparer.Ordinal);
        using var reader = new TarReader(stream, leaveOpen: true);
        while (reader.GetNextEntry() is { } entry)
        {
            places[entry.Name] = new BundledFile(entry.DataOffset, entry.Length);
        }

        return places;
    }

    private static JsonDocument Describe(FileStream stream, BundledFile place)
    {
        byte[] text = new byte[place.Length];
        stream.Position = place.Offset;
        stream.ReadExactly(text);
        return JsonDocument.Parse(text);
    }
}
