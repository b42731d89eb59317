using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;

namespace Varumarke.Engine.Routing;

/// <summary>
/// Hands out the context that is current, or makes it. Culture falls back to the default language, so that a URL asked for
/// in a background job has a culture as well.
/// </summary>
internal sealed class UmbracoContextFactory(
    IUmbracoContextAccessor contextAccessor,
    IVariationContextAccessor variationContextAccessor,
    IDefaultCultureAccessor defaultCulture,
    ICacheManager caches,
    IPreviewService preview,
    IRequestAccessor request,
    IHostingEnvironment hosting,
    UriUtility uriUtility,
    TimeProvider time) : IUmbracoContextFactory
{
    public UmbracoContextReference EnsureUmbracoContext()
    {
        if (contextAccessor.TryGetUmbracoContext(out IUmbracoContext? current))
        {
            return new UmbracoContextReference(current, isRoot: false, contextAccessor);
        }

        variationContextAccessor.VariationContext ??= new VariationContext(defaultCulture.DefaultCulture);
        var created = new RequestUmbracoContext(caches, preview, request, hosting, uriUtility, time);
        contextAccessor.Set(created);
        return new UmbracoContextReference(created, isRoot: true, contextAccessor);
    }
}
