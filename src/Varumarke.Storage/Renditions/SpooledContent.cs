namespace Varumarke.Storage.Renditions;

/// <summary>Puts content of unknown length into a temporary file, since room is made before it is stored.</summary>
internal static class SpooledContent
{
    /// <summary>The content from its beginning, or just more of it than the limit. The file goes when it is closed.</summary>
    public static async Task<FileStream> OfAsync(Stream content, long limit, CancellationToken cancellationToken)
    {
        var file = new FileStream(Path.Combine(Path.GetTempPath(), $"varumarke-{Guid.NewGuid():n}"), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        });
        try
        {
            byte[] buffer = new byte[64 * 1024];
            int read;
            while (file.Length <= limit && (read = await content.ReadAsync(buffer, cancellationToken)) > 0)
            {
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
