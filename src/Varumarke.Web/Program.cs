using Varumarke.BrandApi;
using Varumarke.Core.Memory;
using Varumarke.DeliveryApi;
using Varumarke.Engine;
using Varumarke.Engine.MediaFiles;
using Varumarke.Engine.Sync.Command;
using Varumarke.Http;
using Varumarke.Intake;
using Varumarke.ManagementApi;
using Varumarke.Persistence;
using Varumarke.Portal;
using Varumarke.Renditions;
using Varumarke.Renditions.Drawings;
using Varumarke.Search;
using Varumarke.Storage;
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
    WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
    builder.AddSettingsBesideProgram();
    builder.Services.AddVarumarkeHttp();
    builder.AddConnections().AddProblems().AddCompression().AddOperations();
    builder.Services.AddVarumarkeEngine(builder.Configuration).AddVarumarkeDeliveryApi();
    builder.Services.AddVarumarkePersistence(workOnACopy: SyncCommand.IsDryRun(args));
    builder.Services.AddVarumarkeStorage(builder.Configuration);
    builder.Services.AddVarumarkeIntake(builder.Configuration);
    builder.Services.AddVarumarkeRenditions(builder.Configuration).AddSingleton(DrawingProgram.Of(typeof(Program).Assembly));
    builder.Services.AddVarumarkeManagementApi();
    builder.Services.AddVarumarkeSearch(builder.Configuration).AddVarumarkeBrandApi().AddVarumarkePortal(builder.Configuration);

    await using WebApplication app = builder.Build();
    app.Services.UseVarumarkeEngine();
    if (SyncCommand.IsCommand(args))
    {
        return await SyncCommand.RunAsync(args, app.Services, Console.Out, Console.Error);
    }

    if (FilesCommand.IsCommand(args))
    {
        return await FilesCommand.RunAsync(args, app.Services, Console.Out, Console.Error);
    }

    if (AdministratorCommand.IsCommand(args))
    {
        return await AdministratorCommand.RunAsync(args, app.Services, Console.Out, Console.Error);
    }

    if (FiguresCommand.IsCommand(args))
    {
        return await FiguresCommand.RunAsync(args, app.Services, Console.Out, Console.Error);
    }

    if (KoladaCommand.IsCommand(args))
    {
        return await KoladaCommand.RunAsync(args, app.Services, Console.Out, Console.Error);
    }

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
