using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Varumarke.DeliveryApi.Answers;

/// <summary>Puts the output cache before everything that the host's own pipeline holds, routing included.</summary>
internal sealed class OutputCacheStartupFilter : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseMiddleware<OutputCacheMiddleware>();
        next(app);
    };
}
