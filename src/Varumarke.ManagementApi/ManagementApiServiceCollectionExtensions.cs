using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Changes;
using Varumarke.ManagementApi.Client;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.Packages;
using Varumarke.ManagementApi.Server;
using Varumarke.ManagementApi.ServerEvents;
using Varumarke.ManagementApi.SignIn;
using Varumarke.ManagementApi.TemporaryFiles;

namespace Varumarke.ManagementApi;

/// <summary>Registers the backoffice: Umbraco's client, signing in, and the Management API that it calls.</summary>
public static class ManagementApiServiceCollectionExtensions
{
    /// <summary>Adds the backoffice. Call it after the engine and persistence have been added.</summary>
    public static IServiceCollection AddVarumarkeManagementApi(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<BackofficeOptions>().BindConfiguration(BackofficeOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ClientBundle>();
        services.AddSingleton<ClientFiles>();
        services.AddSingleton<IndexPage>();
        services.AddSingleton<DraftPage>();
        services.AddSingleton<OperationPipeline>();
        services.AddChangeListener<AnswersToEditors>(
            ChangePhase.Answers,
            ChangeKinds.Documents | ChangeKinds.Media | ChangeKinds.Types | ChangeKinds.DataTypes | ChangeKinds.Languages | ChangeKinds.Users);
        services.AddSingleton(provider => provider.GetRequiredService<AnswersToEditors>().Gauge);
        return services.AddSignIn().AddServerEvents().AddOperations();
    }

    private static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddContentSection().AddMediaSection().AddSettingsSection().AddPeopleSections();
        services.AddSingleton<SignInOperations>();
        services.AddSingleton<ServerOperations>();
        services.AddSingleton<TemporaryFileOperations>();
        services.AddSingleton<PluginFolder>();
        services.AddSingleton<PackageManifests>();
        return services;
    }
}
