using System.Collections.Concurrent;
using System.Data.Common;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Published;

/// <summary>Keeps a few readers open between reads.</summary>
internal sealed class PublishedReaders(IDatabaseEngine engine) : IDisposable
{
    // As many as read at once on a common machine; a burst opens more and closes them again.
    private const int Kept = 8;

    private readonly ConcurrentBag<PublishedReader> _idle = [];
    private volatile bool _disposed;

    public T Use<T>(Func<PublishedReader, T> read)
    {
        if (TryTakeIdle() is { } idle)
        {
            try
            {
                return UseAndKeep(idle, read);
            }
            catch (DbException)
            {
                // The connection may have been lost while it lay idle (a server restarted): try on a new one.
            }
        }

        return UseAndKeep(new PublishedReader(engine), read);
    }

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out PublishedReader? reader))
        {
            reader.Dispose();
        }
    }

    private PublishedReader? TryTakeIdle()
    {
        while (_idle.TryTake(out PublishedReader? idle))
        {
            if (idle.File == engine.File)
            {
                return idle;
            }

            idle.Dispose();
        }

        return null;
    }

    private T UseAndKeep<T>(PublishedReader reader, Func<PublishedReader, T> read)
    {
        bool whole = false;
        try
        {
            T result = read(reader);
            whole = true;
            return result;
        }
        finally
        {
            if (whole && !_disposed && reader.File == engine.File && _idle.Count < Kept)
            {
                _idle.Add(reader);
            }
            else
            {
                reader.Dispose();
            }
        }
    }
}
