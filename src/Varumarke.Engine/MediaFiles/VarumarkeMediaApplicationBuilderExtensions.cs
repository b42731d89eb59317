using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Umbraco.Cms.Core.IO;
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

    /// <summary>The media file system's own provider, asked for with the first file: the engine has booted by then.</summary>
    private sealed class MediaFileProvider(IServiceProvider services) : IFileProvider
    {
        private readonly Lazy<IFileProvider> _files = new(() =>
            (services.GetRequiredService<MediaFileManager>().FileSystem as IFileProviderFactory)?.Create() ?? new NullFileProvider());

        public IFileInfo GetFileInfo(string subpath) => _files.Value.GetFileInfo(subpath);

        public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

        public Microsoft.Extensions.Primitives.IChangeToken Watch(string filter) => NullChangeToken.Singleton;
    }
}
