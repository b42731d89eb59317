using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;
using Varumarke.Persistence.Caching;
using Varumarke.Persistence.Querying;

namespace Varumarke.Persistence.ContentTypes;

internal sealed class DocumentTypeRepository(ContentTypeServices services, DataSetCache<IContentType> cache)
    : ContentTypeRepositoryBase<IContentType>(services, cache, Constants.ObjectTypes.DocumentType), IContentTypeRepository
{
    public IEnumerable<IContentType> GetByQuery(IQuery<PropertyType> query) =>
    [
        .. Cache.Shared.All
            .Where(type => type.PropertyTypes.OfType<PropertyType>().Matching(query).Any())
            .Select(type => DataSetCache<IContentType>.Copy(type)!),
    ];

    public IEnumerable<string> GetAllPropertyTypeAliases() => [.. Sets.All().SelectMany(type => type.PropertyTypes).Select(property => property.Alias).Distinct()];

    public IEnumerable<string> GetAllContentTypeAliases(params Guid[] objectTypes) =>
        [.. Sets.All().Where(type => objectTypes.Length == 0 || objectTypes.Contains(ObjectTypeOf(type))).Select(type => type.Alias)];

    public IEnumerable<int> GetAllContentTypeIds(string[] aliases) =>
        [.. Sets.All().Where(type => aliases.Any(alias => alias.InvariantEquals(type.Alias))).Select(type => type.Id)];

    private static Guid ObjectTypeOf(IContentTypeComposition type) => type switch
    {
        IMediaType => Constants.ObjectTypes.MediaType,
        IMemberType => Constants.ObjectTypes.MemberType,
        _ => Constants.ObjectTypes.DocumentType,
    };
}

internal sealed class MediaTypeRepository(ContentTypeServices services, DataSetCache<IMediaType> cache)
    : ContentTypeRepositoryBase<IMediaType>(services, cache, Constants.ObjectTypes.MediaType), IMediaTypeRepository;

internal sealed class MemberTypeRepository(ContentTypeServices services, DataSetCache<IMemberType> cache)
    : ContentTypeRepositoryBase<IMemberType>(services, cache, Constants.ObjectTypes.MemberType), IMemberTypeRepository;
