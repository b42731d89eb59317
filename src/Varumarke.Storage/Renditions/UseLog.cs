using System.Globalization;
using System.Text;
using Varumarke.Core.Storage;

namespace Varumarke.Storage.Renditions;

/// <summary>
/// When each rendition was last used, in one small file beside them. Stores do not keep such times themselves, and a start must
/// not begin by throwing away what everybody asks for. A file that is missing or broken only makes the order less good.
/// </summary>
internal static class UseLog
{
    public const string Path = "uses.txt";

    public static async Task<Dictionary<string, DateTimeOffset>> ReadAsync(IFileStore store, CancellationToken cancellationToken)
    {
        var uses = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        await using Stream? file = await store.OpenReadAsync(Path, cancellationToken);
        if (file is null)
        {
            return uses;
        }

        using var reader = new StreamReader(file);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            int space = line.IndexOf(' ');
            if (space > 0 && long.TryParse(line.AsSpan(0, space), NumberStyles.None, CultureInfo.InvariantCulture, out long seconds) && seconds < 100_000_000_000)
            {
                uses[line[(space + 1)..]] = DateTimeOffset.FromUnixTimeSeconds(seconds);
            }
        }

        return uses;
    }

    public static async Task WriteAsync(IFileStore store, IReadOnlyCollection<RenditionIndex.Entry> entries, CancellationToken cancellationToken)
    {
        using var text = new MemoryStream();
        await using (var writer = new StreamWriter(text, new UTF8Encoding(false), leaveOpen: true))
        {
            foreach (RenditionIndex.Entry entry in entries.Where(entry => entry.IsUsed))
            {
                await writer.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{entry.Used.ToUnixTimeSeconds()} {entry.Path}"));
            }
        }

        text.Position = 0;
        await store.WriteAsync(Path, text, cancellationToken);
    }
}
