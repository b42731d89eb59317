using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Varumarke.Core.Storage;
using Varumarke.Search.Files;

namespace Varumarke.Search.Entries;

/// <summary>The text that stands inside of files, read within a limit of size and of time. What cannot be read is found by its description alone.</summary>
internal sealed class FileTexts([FromKeyedServices(FileStores.Media)] IFileStore files, ILogger<FileTexts> logger)
{
    private const long Largest = 30 * 1024 * 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public async Task<string> OfAsync(string path, CancellationToken cancellationToken)
    {
        if (!path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) || await files.FindAsync(path, cancellationToken) is not { } file || file.Length > Largest)
        {
            return string.Empty;
        }

        try
        {
            await using Stream? content = await files.OpenReadAsync(path, cancellationToken);
            if (content is null)
            {
                return string.Empty;
            }

            using var copy = new MemoryStream((int)file.Length);
            await content.CopyToAsync(copy, cancellationToken);
            byte[] bytes = copy.ToArray();

            // On a thread of its own: a file that keeps its reader busy for ever must not stop the index.
            return await Task.Factory.StartNew(() => PdfText.Read(bytes, Longest), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
                .WaitAsync(Longest * 2, cancellationToken);
        }
#pragma warning disable CA1031 // The reader of files throws whatever a damaged file leads it to; the file is found by its description then.
        catch (Exception unreadable) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            logger.FileUnreadable(path, unreadable.Message);
            return string.Empty;
        }
    }
}
