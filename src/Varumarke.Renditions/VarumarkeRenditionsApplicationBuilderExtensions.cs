using Microsoft.AspNetCore.Builder;
using Varumarke.Renditions.Routes;

namespace Varumarke.Renditions;

/// <summary>The ways out for the bytes of assets.</summary>
public static class VarumarkeRenditionsApplicationBuilderExtensions
{
    /// <summary>
    /// Answers everything below <c>/media</c> and <c>/renditions</c>. Stands before routing: most of what is asked for lies there, and
    /// what a picture's address means is not for routes to say.
    /// </summary>
    public static IApplicationBuilder UseVarumarkeAssets(this IApplicationBuilder app) => app.UseMiddleware<AssetMiddleware>();
}
