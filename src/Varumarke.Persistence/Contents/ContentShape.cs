using System.Runtime.CompilerServices;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Extensions;
using Varumarke.Persistence.Caching;

namespace Varumarke.Persistence.Contents;

/// <summary>
/// What building an entity needs of its content type, worked out once: Umbraco makes deep copies of all composed
/// property types every time it is asked for them.
/// </summary>
internal sealed class ContentShape
{
    private readonly Dictionary<int, ValueStorageType> _storage;

    public ContentShape(IContentTypeComposition type)
    {
        Type = type;
        Simple = type.ToSimple();
        PropertyTypes = [.. type.CompositionPropertyTypes];
        foreach (IPropertyType propertyType in PropertyTypes)
        {
            propertyType.SupportsPublishing = type is IContentType;
        }

        _storage = PropertyTypes.DistinctBy(property => property.Id).ToDictionary(property => property.Id, property => property.ValueStorageType);
    }

    public IContentTypeComposition Type { get; }

    public ISimpleContentType Simple { get; }

    public IReadOnlyList<IPropertyType> PropertyTypes { get; }

    public bool VariesByCulture => Type.VariesByCulture();

    public ValueStorageType? StorageOf(int propertyTypeId) => _storage.TryGetValue(propertyTypeId, out ValueStorageType storage) ? storage : null;
}

/// <summary>The shapes of all content types of a kind, kept as long as the types themselves are cached.</summary>
internal sealed class ContentShapes<TType>(DataSetCache<TType> types)
    where TType : class, IContentTypeComposition, IEntity
{
    private readonly ConditionalWeakTable<TType, ContentShape> _shapes = [];

    public IReadOnlyList<TType> Types => types.Shared.All;

    /// <exception cref="InvalidOperationException">There is no such content type.</exception>
    public ContentShape Get(int typeId) => Find(typeId)
        ?? throw new InvalidOperationException($"The content type {typeId}, which content is stored with, does not exist.");

    public ContentShape? Find(int typeId) => types.Shared.Find(typeId) is { } type
        ? _shapes.GetValue(type, static known => new ContentShape(known))
        : null;

    /// <summary>The id of a content type by its alias; null where there is none.</summary>
    public int? IdOf(string alias) => types.Shared.All.FirstOrDefault(type => type.Alias.InvariantEquals(alias))?.Id;
}
