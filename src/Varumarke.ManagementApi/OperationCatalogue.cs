using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.Packages;
using Varumarke.ManagementApi.Server;
using Varumarke.ManagementApi.SignIn;
using Varumarke.ManagementApi.TemporaryFiles;

namespace Varumarke.ManagementApi;

/// <summary>Every operation of the Management API. What is not here is answered by a problem that says so.</summary>
internal static class OperationCatalogue
{
    public static IReadOnlyList<Operation> All { get; } =
    [
        .. SignInOperations.All,
        .. ExternalLoginOperations.All,
        .. ServerOperations.All,
        .. PackageManifests.All,
        .. PeopleSections.Operations,
        .. ContentSection.Operations,
        .. SettingsSection.Operations,
        .. TemporaryFileOperations.All,
        .. MediaSection.Operations,
    ];
}
