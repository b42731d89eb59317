using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.Engine;
using Varumarke.Testing.Composition;

namespace Varumarke.Tests.Engine;

public sealed class CompositionTests
{
    [Fact]
    public void AddVarumarkeEngine_WithoutPersistence_MissesNothingOfRouting()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddVarumarkeEngine(builder.Configuration);
        var m = MissingServices.In(builder.Services);
        File.WriteAllLines("/tmp/runtime-missing.txt", m.OrderBy(m => m.Key.FullName).Select(m => m.Key.FullName + "  <- " + string.Join(", ", m.Value.Select(v => v.Name))));
        Assert.DoesNotContain(MissingServices.In(builder.Services).Keys, type => type.Namespace == "Umbraco.Cms.Core.Routing");
    }
}
