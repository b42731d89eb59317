using Microsoft.Extensions.DependencyInjection.Extensions;
using Varumarke.BrandApi;
using Varumarke.Core.Memory;
using Varumarke.DeliveryApi;
using Varumarke.Engine;
using Varumarke.Http;
using Varumarke.Http.Addresses;
using Varumarke.Intake;
using Varumarke.ManagementApi;
using Varumarke.Persistence;
using Varumarke.Portal;
using Varumarke.Renditions;
using Varumarke.Renditions.Drawings;
using Varumarke.Search;
using Varumarke.Storage;
using Varumarke.Web.Commands;
using Varumarke.Web.Compression;
using Varumarke.Web.Connections;
using Varumarke.Web.Operations;
using Varumarke.Web.Problems;
using Varumarke.Web.Settings;
using Varumarke.Web.Welcome;

// First of all: what is set here holds for arenas that are not there yet.
NativeMemory.Confine();
if (DrawingCommand.IsCommand(args))
{
    return DrawingCommand.Run(args, Console.OpenStandardInput(), Console.OpenStandardOutput());
}

try
{
    if (CommandLine.IsFor(args))
    {
        return await new CommandLine(RunInProgramAsync).RunAsync(args, Console.Out, Console.Error);
    }

    await using WebApplication app = Build(workOnACopy: false);

    // What a request passes, in this order; what answers, ends it.
    app.UseProblems();
    app.UseHostFiltering();
    app.UseVarumarkeProxies();
    app.UseVarumarkeKeptPages();
    app.UseCompression();
    app.UseVarumarkeOutputCache();
    app.UseVarumarkeAssets();
    app.UseRouting();
    app.MapWelcome();
    app.MapOperations();
    app.MapVarumarkeDeliveryApi();
    app.MapVarumarkeManagementApi();
    app.MapVarumarkeBrandApi();
    app.MapVarumarkePortal();
    app.PrintWhenStarted();
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

WebApplication Build(bool workOnACopy)
{
    WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
    builder.AddSettingsBesideProgram();

    // The framework's own steps would stand before all that this file names, without being named in it.
    builder.Services.RemoveAll<IStartupFilter>();
    builder.Services.AddVarumarkeHttp();
    builder.AddConnections().AddProblems().AddCompression().AddOperations();
    builder.Services.AddVarumarkeEngine(builder.Configuration).AddVarumarkeDeliveryApi();
    builder.Services.AddVarumarkePersistence(workOnACopy);
    builder.Services.AddVarumarkeStorage(builder.Configuration);
    builder.Services.AddVarumarkeIntake(builder.Configuration);
    builder.Services.AddVarumarkeRenditions(builder.Configuration).AddSingleton(DrawingProgram.Of(typeof(Program).Assembly));
    builder.Services.AddVarumarkeManagementApi();
    builder.Services.AddVarumarkeSearch(builder.Configuration).AddVarumarkeBrandApi().AddVarumarkePortal(builder.Configuration);

    WebApplication app = builder.Build();
    app.Services.UseVarumarkeEngine();
    return app;
}

async Task<int> RunInProgramAsync(bool onACopy, Func<IServiceProvider, Task<int>> work)
{
    await using WebApplication app = Build(onACopy);
    return await work(app.Services);
}
