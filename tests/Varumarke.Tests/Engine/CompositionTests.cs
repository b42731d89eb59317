using Microsoft.AspNetCore.Builder;
using Varumarke.Engine;
using Varumarke.Intake;
using Varumarke.Persistence;
using Varumarke.Renditions;
using Varumarke.Storage;
using Varumarke.Testing.Composition;

namespace Varumarke.Tests.Engine;

public sealed class CompositionTests
{
    [Fact]
    public void AddVarumarkeEngine_WithPersistence_MissesNothing()
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();

        builder.Services.AddVarumarkeEngine(builder.Configuration);
        builder.Services.AddVarumarkePersistence();
        builder.Services.AddVarumarkeStorage(builder.Configuration);
        builder.Services.AddVarumarkeIntake(builder.Configuration);
        builder.Services.AddVarumarkeRenditions(builder.Configuration);

        IEnumerable<string> missing = MissingServices.In(builder.Services)
            .Select(pair => $"{pair.Key.Name}, for {string.Join(", ", pair.Value.Select(user => user.Name))}");
        Assert.Equal([], missing);
    }
}
