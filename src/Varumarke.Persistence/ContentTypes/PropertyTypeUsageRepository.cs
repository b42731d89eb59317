using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Schema;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.ContentTypes;

/// <summary>Tells whether values of a property have been saved, which forbids some changes of it.</summary>
internal sealed class PropertyTypeUsageRepository(IAmbientDatabase database, ContentTypeSets sets) : IPropertyTypeUsageRepository
{
    public Task<bool> HasSavedPropertyValuesAsync(Guid contentTypeKey, string propertyAlias) => Task.FromResult(database.ReadAnywhere(context =>
        sets.All().Where(type => type.Key == contentTypeKey)
            .SelectMany(type => type.PropertyTypes)
            .Where(property => property.Alias.InvariantEquals(propertyAlias))
            .Any(property => StoredDataRewriting.Having(context.Set<ContentVersionRow>(), property.Id).Any())));

    public Task<bool> ContentTypeExistAsync(Guid contentTypeKey) =>
        Task.FromResult(sets.All().Any(type => type.Key == contentTypeKey));
}
