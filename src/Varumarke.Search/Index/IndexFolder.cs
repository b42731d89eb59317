using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Varumarke.Search.Fields;
using Varumarke.Search.Words;
using Directory = Lucene.Net.Store.Directory;
using OpenMode = Lucene.Net.Index.OpenMode;

namespace Varumarke.Search.Index;

/// <summary>
/// Opens this node's index: the one that is there; a new one where there is none, where it is of another format, or where it is
/// broken; one in memory where another process has the folder or it cannot be written.
/// </summary>
internal sealed class IndexFolder(IOptions<SearchOptions> options, IHostEnvironment environment, Analyzers analyzers, ILogger<IndexFolder> logger)
{
    private const string FormatName = "format";

    // What is written waits in memory until it is so much: twice Lucene's own, so that half as many pieces are put together later.
    private const double MostWaiting = 32;

    public static IDictionary<string, string> CommitData { get; } = new Dictionary<string, string> { [FormatName] = IndexFields.Format };

    public IndexWriter Open()
    {
        string path = Path.GetFullPath(options.Value.Path, environment.ContentRootPath);
        try
        {
            return OpenIn(path);
        }
        catch (Exception away) when (away is LockObtainFailedException or IOException or UnauthorizedAccessException)
        {
            return OpenInMemory(away);
        }
    }

    /// <summary>An empty one that lives as long as the process, where the folder's cannot be used.</summary>
    public IndexWriter OpenInMemory(Exception away)
    {
        logger.IndexInMemory(Path.GetFullPath(options.Value.Path, environment.ContentRootPath), away.Message);
        return Writer(new RAMDirectory(), OpenMode.CREATE);
    }

    private IndexWriter OpenIn(string path)
    {
        Directory directory = FSDirectory.Open(path);
        try
        {
            return Writer(directory, IsOfThisFormat(directory) ? OpenMode.CREATE_OR_APPEND : OpenMode.CREATE);
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            logger.IndexBroken(path, broken.Message);
            foreach (string file in directory.ListAll().Where(file => file != IndexWriter.WRITE_LOCK_NAME))
            {
                directory.DeleteFile(file);
            }

            return Writer(directory, OpenMode.CREATE);
        }
    }

    // Its files are read whole once: what was damaged inside of one would be noticed otherwise by whoever asks for just that.
    private static bool IsOfThisFormat(Directory directory)
    {
        if (!DirectoryReader.IndexExists(directory))
        {
            return true;
        }

        using DirectoryReader reader = DirectoryReader.Open(directory);
        foreach (AtomicReaderContext leaf in reader.Leaves)
        {
            leaf.AtomicReader.CheckIntegrity();
        }

        return reader.IndexCommit.UserData.TryGetValue(FormatName, out string? format) && format == IndexFields.Format;
    }

    // Lucene tells damage in many ways; what is not told as a lock or a closed door is damage.
    private static bool IsBroken(Exception exception) => exception is not (LockObtainFailedException or UnauthorizedAccessException or OutOfMemoryException);

    private IndexWriter Writer(Directory directory, OpenMode mode)
    {
        var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzers.All)
        {
            OpenMode = mode,
            RAMBufferSizeMB = MostWaiting,

            // A small segment's files are not copied into one.
            UseCompoundFile = false,
        });
        writer.SetCommitData(CommitData);
        return writer;
    }
}
