using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Varumarke.Core.Storage;
using Varumarke.Engine.MediaFiles;

namespace Varumarke.Engine;

/// <summary>Serves media files.</summary>
public static class VarumarkeMediaApplicationBuilderExtensions
{
    private const string Root = "/media";

    /// <summary>
    /// Serves the files of the media file system under <c>/media</c>, as long as the right to use them lasts: with ETag and
    /// ranges, 404 for what was never approved, 410 for what has ended. A browser or a proxy may keep a file but asks each
    /// time whether it still may be shown, so that a withdrawal is seen at once.
    /// </summary>
    public static IApplicationBuilder UseVarumarkeMediaFiles(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".avif"] = "image/avif";
        types.Mappings[".webp"] = "image/webp";
        return app.UseWhen(
            context => context.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase),
            media => media
                .Use((context, next) => context.RequestServices.GetRequiredService<MediaFileGate>().RunAsync(context, () => next(context)))
                .UseStaticFiles(new StaticFileOptions
                {
                    FileProvider = new MediaFileProvider(app.ApplicationServices),
                    RequestPath = Root,
                    ContentTypeProvider = types,
                    OnPrepareResponse = SetHeaders,
                }));
    }

    private static void SetHeaders(StaticFileResponseContext context)
    {
        context.Context.Response.Headers.CacheControl = "public, no-cache";
        context.Context.Response.Headers.XContentTypeOptions = "nosniff";

        // A picture that can carry script may not run it. Only SVG: a sandbox keeps a browser from showing a PDF.
        if (context.File.Name.EndsWith(".svg", StringComparison.OrdinalIgnoreCase))
        {
            context.Context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        }
    }

    /// <summary>The media store, asked for with the first file: the engine has booted by then.</summary>
    private sealed class MediaFileProvider(IServiceProvider services) : IFileProvider
    {
        private readonly Lazy<IFileStore> _store = new(() => services.GetRequiredKeyedService<IFileStore>(FileStores.Media));

        public IFileInfo GetFileInfo(string subpath)
        {
            // The static file middleware asks synchronously; a store on a disk answers at once.
            StoredFile? file = _store.Value.FindAsync(subpath.TrimStart('/'), CancellationToken.None).AsTask().GetAwaiter().GetResult();
            return file is null ? new NotFoundFileInfo(subpath) : new MediaFileInfo(_store.Value, file);
        }

        public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

        public Microsoft.Extensions.Primitives.IChangeToken Watch(string filter) => NullChangeToken.Singleton;
    }

    private sealed class MediaFileInfo(IFileStore store, StoredFile file) : IFileInfo
    {
        public bool Exists => true;

        public long Length => file.Length;

        public string? PhysicalPath => store.LocalPath(file.Path);

        public string Name => Path.GetFileName(file.Path);

        public DateTimeOffset LastModified => file.LastModified;

        public bool IsDirectory => false;

        public Stream CreateReadStream() =>
            store.OpenReadAsync(file.Path, CancellationToken.None).AsTask().GetAwaiter().GetResult() ?? Stream.Null;
    }
}
