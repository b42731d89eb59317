using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Varumarke.Core.Storage;

namespace Varumarke.Engine.MediaFiles;

/// <summary>
/// Finds files in the media store that nothing in the database names: what a process left that was killed after it had written
/// a file and before it had committed the item. It only tells of them. To delete one is for a person to decide: the same file may
/// be brought again at any moment, and a name that only another program knows is not in the database.
/// </summary>
internal sealed class UnownedFiles(
    [FromKeyedServices(FileStores.Media)] IFileStore store, IStoredTexts texts, IOptions<UnownedFilesOptions> options, TimeProvider time)
{
    /// <summary>The files, in the order of their paths.</summary>
    public async Task<IReadOnlyList<StoredFile>> FindAsync(CancellationToken cancellationToken)
    {
        // Files first and texts after them: of a file that is here now, what names it has been committed, or is too young to count.
        DateTimeOffset youngest = time.GetUtcNow() - options.Value.MinAge;
        List<StoredFile> files = [];
        await foreach (StoredFile file in store.ListAsync(string.Empty, cancellationToken))
        {
            if (file.LastModified <= youngest)
            {
                files.Add(file);
            }
        }

        var mentions = new FileMentions(files.Select(file => file.Path));
        texts.Read(mentions.Read, cancellationToken);
        return [.. files.Where(file => mentions.IsUnnamed(file.Path)).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }
}
