using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Schema;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.DataTypes;

/// <summary>Tells whether values of a data type have been saved, which forbids some changes of it.</summary>
internal sealed class DataTypeUsageRepository(IAmbientDatabase database) : IDataTypeUsageRepository
{
    public Task<bool> HasSavedValuesAsync(Guid dataTypeKey) => Task.FromResult(database.ReadAnywhere(context =>
        context.Set<PropertyTypeRow>()
            .Where(property => context.Set<NodeRow>().Any(node => node.Key == dataTypeKey && node.Id == property.DataTypeId))
            .Select(property => property.Id)
            .ToArray()
            .Any(property => StoredDataRewriting.Having(context.Set<ContentVersionRow>(), property).Any())));
}
