using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Varumarke.Renditions.Routes;

/// <summary>Puts the ways out for assets before everything that the host's own pipeline holds, routing included.</summary>
internal sealed class AssetStartupFilter : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseMiddleware<AssetMiddleware>();
        next(app);
    };
}
