namespace Varumarke.Core.Renditions;

/// <summary>
/// Names a finished rendition. The hash covers everything that its bytes depend on (the source's stamp, what was asked for, the
/// terms written into it), so that what is stored under a key never changes.
/// </summary>
/// <param name="MediaKey">The media item that it was made of.</param>
/// <param name="Hash">Small letters and digits, at least 16 of them.</param>
/// <param name="Extension">The file extension without a dot, small letters and digits: <c>jpg</c>.</param>
public sealed record RenditionKey(Guid MediaKey, string Hash, string Extension)
{
    /// <summary>Where it lies in a store: everything of one media item below one folder.</summary>
    public string Path => $"{FolderOf(MediaKey)}{Hash}.{Extension}";

    /// <summary>The folder of a media item's renditions, with a slash at its end.</summary>
    public static string FolderOf(Guid mediaKey) => $"{mediaKey:N}/";
}
