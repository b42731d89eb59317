// The obsolete interfaces are still constructor arguments of services that Core registers.
#pragma warning disable CS0618

using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.Install;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Semver;

namespace Varumarke.Engine.Unsupported;

/// <summary>Umbraco's installer and upgrader. The database is migrated at start, and the seed is imported.</summary>
internal sealed class UnsupportedInstallationRepository : IInstallationRepository
{
    public Task SaveInstallLogAsync(InstallLog installLog) => throw NotUsed.Of<IInstallationRepository>();
}

internal sealed class UnsupportedUpgradeCheckRepository : IUpgradeCheckRepository
{
    public Task<UpgradeResult> CheckUpgradeAsync(SemVersion version) => throw NotUsed.Of<IUpgradeCheckRepository>();
}

internal sealed class UnsupportedFilePermissionHelper : IFilePermissionHelper
{
    public bool RunFilePermissionTestSuite(out Dictionary<FilePermissionTest, IEnumerable<string>> report) =>
        throw NotUsed.Of<IFilePermissionHelper>();
}

/// <summary>Umbraco writes to its own configuration file. Configuration here is read only.</summary>
internal sealed class UnsupportedConfigManipulator : IConfigManipulator
{
    public Task SaveConnectionStringAsync(string connectionString, string? providerName) =>
        throw NotUsed.Of<IConfigManipulator>();

    public Task RemoveConnectionStringAsync() => throw NotUsed.Of<IConfigManipulator>();

    public Task SaveConfigValueAsync(string itemPath, object value) => throw NotUsed.Of<IConfigManipulator>();

    public Task SaveDisableRedirectUrlTrackingAsync(bool disable) => throw NotUsed.Of<IConfigManipulator>();

    public Task SetGlobalIdAsync(string id) => throw NotUsed.Of<IConfigManipulator>();

    public Task SetImagingHmacSecretKeyAsync(string base64Key) => throw NotUsed.Of<IConfigManipulator>();
}
