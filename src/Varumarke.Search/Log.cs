using Microsoft.Extensions.Logging;

namespace Varumarke.Search;

/// <summary>What the search logs. Event ids 6000 to 6099.</summary>
internal static partial class Log
{
    [LoggerMessage(6000, LogLevel.Warning, "The search index in {Path} cannot be read and is made anew: {Reason}")]
    public static partial void IndexBroken(this ILogger logger, string path, string reason);

    [LoggerMessage(6001, LogLevel.Warning, "The search index cannot be kept in {Path} ({Reason}): this process keeps one in memory. Another process may have it open: give each node a folder of its own, Varumarke:Search:Path.")]
    public static partial void IndexInMemory(this ILogger logger, string path, string reason);

    [LoggerMessage(6002, LogLevel.Debug, "The search index was compared with the content: {Written} written, {Removed} removed.")]
    public static partial void IndexCompared(this ILogger logger, int written, int removed);

    [LoggerMessage(6003, LogLevel.Error, "A change did not reach the search index; all is compared again.")]
    public static partial void ChangeFailed(this ILogger logger, Exception exception);

    [LoggerMessage(6004, LogLevel.Warning, "{Key} cannot be read for the search index and is left out.")]
    public static partial void EntryUnreadable(this ILogger logger, Exception exception, Guid key);

    [LoggerMessage(6007, LogLevel.Information, "The text inside of {Path} cannot be read for the search: {Reason}")]
    public static partial void FileUnreadable(this ILogger logger, string path, string reason);

    [LoggerMessage(6005, LogLevel.Warning, "There is no Swedish dictionary in {Path} ({Reason}): the search takes compounds apart by the words of its own texts alone, and misses most.")]
    public static partial void DictionaryMissing(this ILogger logger, string path, string reason);

    [LoggerMessage(6006, LogLevel.Debug, "The Swedish dictionary was read: {Forms} forms in {Milliseconds} ms.")]
    public static partial void DictionaryRead(this ILogger logger, int forms, long milliseconds);
}
