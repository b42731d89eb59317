using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;

namespace Varumarke.Engine.Routing;

/// <summary>What Umbraco's routing needs to know about the request, or about the job, that runs now.</summary>
internal sealed class RequestUmbracoContext(
    ICacheManager caches,
    IPreviewService preview,
    IRequestAccessor request,
    IHostingEnvironment hosting,
    UriUtility uriUtility,
    TimeProvider time) : IUmbracoContext
{
    private Uri? _originalUrl;
    private Uri? _cleanedUrl;
    private bool? _inPreview;

    public DateTime ObjectCreated { get; } = time.GetUtcNow().UtcDateTime;

    public Uri OriginalRequestUrl => _originalUrl ??= request.GetRequestUrl() ?? hosting.ApplicationMainUrl;

    public Uri CleanedUmbracoUrl => _cleanedUrl ??= uriUtility.UriToUmbraco(OriginalRequestUrl);

    public IPublishedContentCache Content => caches.Content;

    public IPublishedMediaCache Media => caches.Media;

    public IDomainCache Domains => caches.Domains;

    public IPublishedRequest? PublishedRequest { get; set; }

    public bool IsDebug => false;

    public bool InPreviewMode => _inPreview ??= preview.IsInPreview();

    public void Dispose()
    {
        // Holds nothing of its own: the caches live as long as the program.
    }
}
