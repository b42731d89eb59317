using System.Xml.Linq;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Packaging;
using Umbraco.Cms.Core.Packaging;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Varumarke.Engine.Unsupported;

/// <summary>Umbraco's packages. Schema and content travel as uSync folders instead.</summary>
internal sealed class UnsupportedPackagingService : IPackagingService
{
    public CompiledPackage GetCompiledPackageInfo(XDocument packageXml) => throw NotUsed.Of<IPackagingService>();

    public InstallationSummary InstallCompiledPackageData(FileInfo packageXmlFile, int userId = -1) =>
        throw NotUsed.Of<IPackagingService>();

    public InstallationSummary InstallCompiledPackageData(XDocument? packageXml, int userId = -1) =>
        throw NotUsed.Of<IPackagingService>();

    public Task<IEnumerable<InstalledPackage>> GetAllInstalledPackagesAsync() => throw NotUsed.Of<IPackagingService>();

    public Task<PagedModel<InstalledPackage>> GetInstalledPackagesFromMigrationPlansAsync(int skip, int take) =>
        throw NotUsed.Of<IPackagingService>();

    public InstalledPackage? GetInstalledPackageByName(string packageName) => throw NotUsed.Of<IPackagingService>();

    public Task<PagedModel<PackageDefinition>> GetCreatedPackagesAsync(int skip, int take) =>
        throw NotUsed.Of<IPackagingService>();

    public PackageDefinition? GetCreatedPackageById(int id) => throw NotUsed.Of<IPackagingService>();

    public Task<PackageDefinition?> GetCreatedPackageByKeyAsync(Guid key) => throw NotUsed.Of<IPackagingService>();

    public Task<Attempt<PackageDefinition?, PackageOperationStatus>> DeleteCreatedPackageAsync(Guid key, Guid userKey) =>
        throw NotUsed.Of<IPackagingService>();

    public Task<Attempt<PackageDefinition, PackageOperationStatus>> CreateCreatedPackageAsync(
        PackageDefinition package, Guid userKey) => throw NotUsed.Of<IPackagingService>();

    public Task<Attempt<PackageDefinition, PackageOperationStatus>> UpdateCreatedPackageAsync(
        PackageDefinition package, Guid userKey) => throw NotUsed.Of<IPackagingService>();

    public string ExportCreatedPackage(PackageDefinition definition) => throw NotUsed.Of<IPackagingService>();
}
