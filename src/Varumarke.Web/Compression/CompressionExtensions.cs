using Microsoft.Net.Http.Headers;

namespace Varumarke.Web.Compression;

/// <summary>Packs pages, descriptions, terms and drawings for readers who take them so.</summary>
internal static class CompressionExtensions
{
    /// <summary>Adds the packing.</summary>
    public static WebApplicationBuilder AddCompression(this WebApplicationBuilder builder)
    {
        builder.Services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = PackedPaths.MediaTypes;
        });
        return builder;
    }

    /// <summary>Packs on these paths; stands before everything that answers there.</summary>
    public static IApplicationBuilder UseCompression(this IApplicationBuilder app) => app.UseWhen(context => PackedPaths.Contains(context.Request.Path), packed =>
    {
        packed.Use(SayWhatWasPacked);
        packed.UseResponseCompression();
    });

    private static Task SayWhatWasPacked(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(Finish, context.Response);
        return next(context);
    }

    // The tag stood for the bytes before they were packed: to the reader it may only mean "the same in effect", and parts cannot be asked for.
    private static Task Finish(object state)
    {
        var response = (HttpResponse)state;
        IHeaderDictionary headers = response.Headers;
        if (!headers.Vary.ToString().Contains(HeaderNames.AcceptEncoding, StringComparison.OrdinalIgnoreCase))
        {
            headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        }

        if (headers.ContentEncoding.Count > 0)
        {
            headers.Remove(HeaderNames.AcceptRanges);
            if (headers.ETag.ToString() is ['"', ..] strong)
            {
                headers.ETag = "W/" + strong;
            }
        }

        return Task.CompletedTask;
    }
}
