using NetVips;
using Varumarke.Core.Pictures;
using Varumarke.Core.Storage;

namespace Varumarke.Renditions.Processing;

/// <summary>A picture file opened for inspection and decoding: straight from the disk where it lies on one, else as a stream.</summary>
internal sealed class PictureFile : IAsyncDisposable
{
    private readonly string? _localPath;
    private readonly WatchedStream _stream;

    private PictureFile(string path, string? localPath, WatchedStream stream)
    {
        Path = path;
        _localPath = localPath;
        _stream = stream;
    }

    /// <summary>Its path in the store.</summary>
    public string Path { get; }

    /// <summary>Its size in bytes.</summary>
    public long Length => _stream.Length;

    /// <exception cref="FileNotFoundException">The store has no such file.</exception>
    public static async Task<PictureFile> OpenAsync(PictureSource source, CancellationToken cancellationToken)
    {
        string path = source.File.Path;
        if (source.Copy is not null)
        {
            return new PictureFile(path, localPath: null, new WatchedStream(source.Copy));
        }

        Stream stream = await source.Store.OpenReadAsync(path, cancellationToken)
            ?? throw new FileNotFoundException("The file is not in the store any more.", path);
        return new PictureFile(path, source.Store.LocalPath(path), new WatchedStream(stream));
    }

    public FileInspection Inspect()
    {
        FileInspection inspection = FileInspector.Inspect(_stream);
        ThrowIfUnreadable();
        return inspection;
    }

    /// <summary>The file from its beginning, for whoever reads all of it.</summary>
    public Stream Read()
    {
        _stream.Position = 0;
        return _stream;
    }

    /// <summary>The file from its beginning, for libvips.</summary>
    public Source OpenSource()
    {
        if (_localPath is not null)
        {
            return Source.NewFromFile(_localPath);
        }

        Stream stream = Read();
        var source = new SourceCustom();
        source.OnRead += (buffer, length) => stream.Read(buffer, 0, length);
        source.OnSeek += stream.Seek;
        return source;
    }

    /// <summary>Throws what reading the file has thrown: the store is at fault then, not the picture.</summary>
    public void ThrowIfUnreadable()
    {
        if (_stream.Fault is { } fault)
        {
            throw new FileStoreException("The file cannot be read from the store.", fault);
        }
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();
}
