using System.Xml.Linq;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Packaging;
using Umbraco.Cms.Core.Packaging;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Engine.Unsupported;

internal sealed class UnsupportedPackageDataInstallation : IPackageDataInstallation
{
    public InstallationSummary InstallPackageData(CompiledPackage compiledPackage, int userId) =>
        throw NotUsed.Of<IPackageDataInstallation>();

    public IReadOnlyList<IMediaType> ImportMediaTypes(IEnumerable<XElement> docTypeElements, int userId) =>
        throw NotUsed.Of<IPackageDataInstallation>();

    public IReadOnlyList<IMemberType> ImportMemberTypes(IEnumerable<XElement> docTypeElements, int userId) =>
        throw NotUsed.Of<IPackageDataInstallation>();

    public IReadOnlyList<TContentBase> ImportContentBase<TContentBase, TContentTypeComposition>(
        IEnumerable<CompiledPackageContentBase> docs,
        IDictionary<string, TContentTypeComposition> importedDocumentTypes,
        int userId,
        IContentTypeBaseService<TContentTypeComposition> typeService,
        IContentServiceBase<TContentBase> service)
        where TContentBase : class, IContentBase
        where TContentTypeComposition : IContentTypeComposition => throw NotUsed.Of<IPackageDataInstallation>();

    public IReadOnlyList<IContentType> ImportDocumentType(XElement docTypeElement, int userId) =>
        throw NotUsed.Of<IPackageDataInstallation>();

    public IReadOnlyList<IContentType> ImportDocumentTypes(IEnumerable<XElement> docTypeElements, int userId) =>
        throw NotUsed.Of<IPackageDataInstallation>();

    public IReadOnlyList<IDataType> ImportDataTypes(IReadOnlyCollection<XElement> dataTypeElements, int userId) =>
        throw NotUsed.Of<IPackageDataInstallation>();

    public IReadOnlyList<IDictionaryItem> ImportDictionaryItems(
        IEnumerable<XElement> dictionaryItemElementList, int userId) => throw NotUsed.Of<IPackageDataInstallation>();

    public IEnumerable<IDictionaryItem> ImportDictionaryItem(XElement dictionaryItemElement, int userId, Guid? parentId) =>
        throw NotUsed.Of<IPackageDataInstallation>();

    public IReadOnlyList<ILanguage> ImportLanguages(IEnumerable<XElement> languageElements, int userId) =>
        throw NotUsed.Of<IPackageDataInstallation>();

    public Task<IEnumerable<ITemplate>> ImportTemplateAsync(XElement templateElement, int userId) =>
        throw NotUsed.Of<IPackageDataInstallation>();

    public Task<IReadOnlyList<ITemplate>> ImportTemplatesAsync(IReadOnlyCollection<XElement> templateElements, int userId) =>
        throw NotUsed.Of<IPackageDataInstallation>();

    public Guid GetContentTypeKey(XElement contentType) => throw NotUsed.Of<IPackageDataInstallation>();

    public string? GetEntityTypeAlias(XElement entityType) => throw NotUsed.Of<IPackageDataInstallation>();
}
