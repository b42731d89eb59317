using Varumarke.Core.Renditions;

namespace Varumarke.Storage.Renditions;

/// <summary>Reads the key back from a file's path, so that what is no rendition is never removed as one.</summary>
internal static class RenditionPath
{
    public static RenditionKey? Read(string path)
    {
        int slash = path.IndexOf('/');
        int dot = path.LastIndexOf('.');
        return slash > 0
            && dot > slash + 1
            && Guid.TryParseExact(path.AsSpan(0, slash), "N", out Guid media)
            && new RenditionKey(media, path[(slash + 1)..dot], path[(dot + 1)..]) is var key
            && key.Path == path
            && key.Hash.All(char.IsAsciiLetterOrDigit)
            && key.Extension.Length > 0
            && key.Extension.All(char.IsAsciiLetterOrDigit)
            ? key
            : null;
    }
}
