namespace Varumarke.Core.Uploads;

/// <summary>
/// The one door that every file passes before it is stored, whichever way it comes: the backoffice, a picture pasted into a
/// text, an import, Umbraco's own services. It says whether the file may come in, and gives a drawing back without what could
/// run in a browser.
/// </summary>
public interface IUploadDoor
{
    /// <summary>Looks at a file. Nothing that a file holds makes it throw; only a stream that cannot be read does.</summary>
    /// <param name="file">The file. It is read from its beginning, and left there, when it can seek; it must be able to.</param>
    /// <param name="fileName">Its name, which must fit what it holds; null when it has none yet, and then only the content is judged.</param>
    /// <param name="cancellationToken">Breaks off.</param>
    ValueTask<UploadVerdict> JudgeAsync(Stream file, string? fileName, CancellationToken cancellationToken);
}
