using System.Text;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Engine.MediaFiles;
using Varumarke.Engine.Sync.Format;

namespace Varumarke.Engine.Sync.Kinds;

/// <summary>
/// Where a file of the folder goes: under the address that it had on its site, so that the pages out there that name it go on
/// working, whatever scheme made that address (<c>/media/1057/photo.jpg</c>, several files in a folder). Where that one is
/// taken or is no name for a file, Umbraco's scheme of today gives another.
/// </summary>
internal sealed class MediaAddresses(MediaFileManager files, IMediaService media, MediaPaths paths, FormerAddresses former)
{
    // Longer ones are not found by their address; see the mapping of the paths of media.
    private const int MaxLength = 380;
    private const int MaxSegmentBytes = 255;

    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL"];

    // By address without regard to case: a disk of Windows or macOS has one file where two addresses differ in case alone.
    private readonly Dictionary<string, (string Path, Guid Owner)> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a path climbs out of the folder that it is in.</summary>
    public static bool LeadsOut(string source)
    {
        return Uri.UnescapeDataString(source).Replace('\\', '/').Split('/').Contains("..");
    }

    /// <summary>The path in the media store.</summary>
    public string Choose(string source, IContentBase entity, IPropertyType type, List<string> notes)
    {
        string own = Scheme(source, entity, type);
        if (entity is not IMedia || Kept(source) is not { } kept || kept == own)
        {
            return own;
        }

        if ((kept.Any(char.IsWhiteSpace) ? "has blanks in it, which no srcset takes" : Whose(kept, entity)) is { } fault)
        {
            notes.Add($"Its file cannot keep the address {SyncXmlRead.Short(source)}, which {fault}; it is {files.FileSystem.GetUrl(own)} here.");
            return own;
        }

        _taken.TryAdd(kept, (kept, entity.Key));
        return kept;
    }

    /// <summary>Leads the address that the file has in the folder to where it is here, when nothing else has that address.</summary>
    public void LeadOn(string source, string place, IContentBase entity, List<string> notes)
    {
        if (entity is not IMedia || Kept(source) is not { } kept || kept == place.Replace('\\', '/'))
        {
            return;
        }

        string address = files.FileSystem.GetUrl(kept);
        if (paths.Holder(media, address) is not { } owner ? former.Find(address) is null && former.Remember(address, entity.Key) : owner.Key == entity.Key && former.Remember(address, entity.Key))
        {
            notes.Add($"The address {SyncXmlRead.Short(address)} leads on to {files.FileSystem.GetUrl(place)}, where its file is here.");
        }
    }

    /// <summary>Whether the file at a path is this item's and no other's.</summary>
    public bool IsOwn(string path, IContentBase entity)
    {
        return entity.Properties.Any(property => files.IsFileOwnedBy(path, entity.Key, property.PropertyType.Key))
            || (paths.Holder(media, files.FileSystem.GetUrl(path)) is { } owner && owner.Key == entity.Key);
    }

    // Umbraco's own place for it, worked out from the keys.
    private string Scheme(string source, IContentBase entity, IPropertyType type)
    {
        return files.GetMediaPath(Path.GetFileName(Plain(source)), entity.Key, type.Key).Replace('\\', '/');
    }

    private string? Whose(string kept, IContentBase entity)
    {
        if (_taken.TryGetValue(kept, out (string Path, Guid Owner) known) && (known.Owner != entity.Key || known.Path != kept))
        {
            return known.Path == kept ? "is another item's" : $"differs only in case from {files.FileSystem.GetUrl(known.Path)}";
        }

        return paths.Holder(media, files.FileSystem.GetUrl(kept)) is { } owner && owner.Key != entity.Key ? "is another item's" : null;
    }

    // Null when it is not below the media, or when a disk or an address would read it as something else.
    private string? Kept(string source)
    {
        string path = Plain(source);
        string relative = files.FileSystem.GetRelativePath(path).Replace('\\', '/');
        bool isBelow = path.StartsWith('/') && relative.Length < path.Length - 1;
        return isBelow && relative.Length <= MaxLength && relative.Split('/').All(IsName) ? relative : null;
    }

    private static bool IsName(string segment)
    {
        return segment.Length > 0
            && segment[0] != '.'
            && segment[^1] is not ('.' or ' ')
            && segment.IndexOfAny(['?', '#', '%', ':', '*', '"', '<', '>', '|', '\\']) < 0
            && !segment.Any(letter => char.IsControl(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.Format)
            && !Devices.Contains(segment.Split('.')[0], StringComparer.OrdinalIgnoreCase)
            && Encoding.UTF8.GetByteCount(segment) <= MaxSegmentBytes;
    }

    // Without what is no part of the file's name: ~ for the site's root, a query, escapes. A query stands behind the ending; in
    // "number#1.jpg" and "why?.jpg" the mark is a part of the name.
    private static string Plain(string source)
    {
        string path = source.TrimStart('~').Replace('\\', '/');
        int end = path.IndexOfAny(['?', '#']);
        return Uri.UnescapeDataString(end >= 0 && Path.GetExtension(path[..end]).Length > 1 ? path[..end] : path);
    }
}
