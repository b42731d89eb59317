using Varumarke.Engine;
using Varumarke.Persistence;
using Varumarke.Web.Operations;

try
{
    WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
    builder.AddOperations();
    builder.Services.AddVarumarkeEngine(builder.Configuration);
    builder.Services.AddVarumarkePersistence();

    WebApplication app = builder.Build();
    app.MapOperations();
    await app.RunAsync();
    return 0;
}
catch (Exception failure) when (StartupFailure.Explain(failure) is { } lines)
{
    foreach (string line in lines)
    {
        Console.Error.WriteLine(line);
    }

    return 1;
}
