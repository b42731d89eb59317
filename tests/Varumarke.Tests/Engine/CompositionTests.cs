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
        var services = new ServiceCollection();
        services.AddLogging();
        IConfiguration configuration = new ConfigurationBuilder().Build();

        services.AddVarumarkeEngine(configuration);

        Assert.DoesNotContain(MissingServices.In(services).Keys, type => type.Namespace == "Umbraco.Cms.Core.Routing");
    }
}
