using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.IO;

namespace Varumarke.Engine;

/// <summary>Serves media files.</summary>
public static class VarumarkeMediaApplicationBuilderExtensions
{
    /// <summary>
    /// Serves the files of the media file system under <c>/media</c>, with ETag and ranges. Types that a browser would not
    /// know are not served, and a picture that can carry script (SVG) may not run it.
    /// </summary>
    public static IApplicationBuilder UseVarumarkeMediaFiles(this IApplicationBuilder app)
    {
        IFileSystem files = app.ApplicationServices.GetRequiredService<MediaFileManager>().FileSystem;
        if (files is not IFileProviderFactory { } factory || factory.Create() is not { } provider)
        {
            return app;
        }

        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".avif"] = "image/avif";
        types.Mappings[".webp"] = "image/webp";
        return app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = provider,
            RequestPath = "/media",
            ContentTypeProvider = types,
            OnPrepareResponse = context =>
            {
                context.Context.Response.Headers.XContentTypeOptions = "nosniff";

                // Only of SVG: a sandbox keeps a browser from showing a PDF.
                if (context.File.Name.EndsWith(".svg", StringComparison.OrdinalIgnoreCase))
                {
                    context.Context.Response.Headers.ContentSecurityPolicy =
                        "default-src 'none'; style-src 'unsafe-inline'; sandbox";
                }
            },
        });
    }
}
