namespace Varumarke.Core.Renditions;

/// <summary>
/// Names a finished rendition. The hash covers everything that its bytes depend on (the source's stamp, what was asked for, the
/// terms written into it), so that what is stored under a key never changes.
/// </summary>
/// <param name="MediaKey">The media item that it was made of.</param>
/// <param name="Hash">Small letters and digits, at least 16 of them; the first 16 name the edition.</param>
/// <param name="Extension">The file extension without a dot, small letters and digits: <c>jpg</c>.</param>
public sealed record RenditionKey(Guid MediaKey, string Hash, string Extension)
{
    /// <summary>How many characters of the hash name the edition.</summary>
    public const int EditionLength = 16;

    /// <summary>The extension of a working copy: a picture that renditions are made of, and that never leaves itself.</summary>
    public const string CopyExtension = "copy";

    /// <summary>It is a working copy. Nothing but the file shapes it, so it is the same in every edition.</summary>
    public bool IsWorkingCopy => Extension == CopyExtension;

    /// <summary>
    /// The state of the media item that it was made of: file, focal point, crops, terms. All renditions of one state share it,
    /// and those of another one are asked for no more.
    /// </summary>
    public string Edition => Hash[..Math.Min(EditionLength, Hash.Length)];

    /// <summary>Where it lies in a store: everything of one media item below one folder.</summary>
    public string Path => $"{FolderOf(MediaKey)}{Hash}.{Extension}";

    /// <summary>The folder of a media item's renditions, with a slash at its end.</summary>
    public static string FolderOf(Guid mediaKey) => $"{mediaKey:N}/";
}
