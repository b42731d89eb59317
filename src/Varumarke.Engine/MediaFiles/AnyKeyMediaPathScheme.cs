using System.Security.Cryptography;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.IO.MediaPathSchemes;

namespace Varumarke.Engine.MediaFiles;

/// <summary>
/// Umbraco's folders for media files, for keys of any version. Its own scheme makes a short name of the first bits of two keys
/// and throws for version 7, whose first bits are the time; clients may choose such keys, and an upload must not fail for it.
/// They are mixed first; all other keys get the folder that stock Umbraco gives them.
/// </summary>
internal sealed class AnyKeyMediaPathScheme : IMediaPathScheme
{
    private const int TimeOrdered = 7;
    private readonly UniqueMediaPathScheme _inner = new();

    // Umbraco's media service refuses a new item with such a key unless the scheme says that it takes it.
    public bool SupportsGuid7 => true;

    public string GetFilePath(MediaFileManager fileManager, Guid itemGuid, Guid propertyGuid, string filename) =>
        _inner.GetFilePath(fileManager, Mixed(itemGuid), Mixed(propertyGuid), filename);

    // None: the store takes a folder away with its last file, and one of an older Umbraco may hold files of several items.
    public string? GetDeleteDirectory(MediaFileManager fileSystem, string filepath) => null;

    public bool IsFilePathOwnedBy(MediaFileManager fileManager, string filepath, Guid itemGuid, Guid propertyGuid) =>
        _inner.IsFilePathOwnedBy(fileManager, filepath, Mixed(itemGuid), Mixed(propertyGuid));

    private static Guid Mixed(Guid key)
    {
        if (key.Version != TimeOrdered)
        {
            return key;
        }

        byte[] bytes = SHA256.HashData(key.ToByteArray(bigEndian: true))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        return new Guid(bytes, bigEndian: true);
    }
}
