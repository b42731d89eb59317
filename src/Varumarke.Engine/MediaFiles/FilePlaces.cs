using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.OwnWork;
using Varumarke.Core.Storage;

namespace Varumarke.Engine.MediaFiles;

/// <summary>
/// Puts an item's file in its place, never over another one: readers, caches and a transaction that is rolled back would
/// otherwise meet new bytes under an old address. The first file of an item has the path that Umbraco gives it; one that
/// replaces another carries some of its content's hash in its name.
/// </summary>
internal sealed partial class FilePlaces(MediaFileManager files, [FromKeyedServices(FileStores.Media)] IFileStore store, ICoreScopeProvider scopes)
{
    private const int HashLength = 8;

    /// <summary>Where this content goes, given what lies at Umbraco's own path for it; nothing is written.</summary>
    /// <param name="path">Umbraco's path.</param>
    /// <param name="content">The content, read from its beginning and left there.</param>
    /// <param name="replaces">The item has a file already.</param>
    public string Find(string path, Stream content, bool replaces) =>
        replaces || files.FileSystem.FileExists(path) ? WithHash(path, Hash(content)) : path;

    /// <summary>Stores content that the door has admitted where <see cref="Find"/> says, and takes it away again if the ambient scope is rolled back.</summary>
    public string Put(string path, Stream content, bool replaces)
    {
        string place = Find(path, content, replaces);
        if (files.FileSystem.FileExists(place))
        {
            // The name says that it is the same content.
            return place;
        }

        Write(place, content);
        WhenScopeEnds($"placed:{place}", completed =>
        {
            if (!completed)
            {
                files.FileSystem.DeleteFile(place);
            }
        });
        return place;
    }

    /// <summary>Removes a file that has been replaced, once that has been committed.</summary>
    public void RemoveWhenCommitted(string path) => WhenScopeEnds($"replaced:{path}", completed =>
    {
        if (completed)
        {
            files.FileSystem.DeleteFile(path);
        }
    });

    // Straight into the store: through the file system it would be judged, and scanned for viruses, a second time. Umbraco
    // stores values synchronously, on a thread whose context the store must not wait for.
    private void Write(string place, Stream content)
    {
        content.Position = 0;
        Apart.Run(() => store.WriteAsync(files.FileSystem.GetRelativePath(place), content, CancellationToken.None).AsTask()).GetAwaiter().GetResult();
    }

    private static string Hash(Stream content)
    {
        content.Position = 0;
        string hash = Convert.ToHexStringLower(SHA256.HashData(content))[..HashLength];
        content.Position = 0;
        return hash;
    }

    // A name that carries a hash already has been downloaded from here and changed; it gets the new one instead.
    private static string WithHash(string path, string hash)
    {
        string extension = Path.GetExtension(path);
        string name = path[..^extension.Length];
        return $"{HashInName().Replace(name, string.Empty)}-{hash}{extension}";
    }

    [GeneratedRegex("-[0-9a-f]{8}$")]
    private static partial Regex HashInName();

    private void WhenScopeEnds(string key, Action<bool> action)
    {
        if (scopes.Context is { } context)
        {
            context.Enlist(key, action);
        }
        else
        {
            action(true);
        }
    }
}
