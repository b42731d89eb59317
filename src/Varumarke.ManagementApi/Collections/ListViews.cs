using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Varumarke.ManagementApi.Collections;

/// <summary>How the children of a thing are listed: by the list view of its type, or by one that is among its properties.</summary>
internal sealed class ListViews(IDataTypeService dataTypes)
{
    /// <summary>The columns of a list, or why there is none.</summary>
    /// <param name="type">The type of the thing; null for the root, which has a list of its own.</param>
    /// <param name="rootList">The data type of the root's list.</param>
    /// <param name="property">The data type of a list among the properties, where the client names one.</param>
    public async Task<Attempt<ListColumns?, ContentCollectionOperationStatus>> FindAsync(IContentTypeComposition? type, Guid? rootList, Guid? property)
    {
        if (property is not null && type is null)
        {
            return Failed(ContentCollectionOperationStatus.DataTypeWithoutContentType);
        }

        if ((property ?? (type is null ? rootList : type.ListView)) is not { } key)
        {
            return Failed(ContentCollectionOperationStatus.ContentNotCollection);
        }

        if (await dataTypes.GetAsync(key) is not { } dataType)
        {
            return Failed(property is null ? ContentCollectionOperationStatus.CollectionNotFound : ContentCollectionOperationStatus.DataTypeNotFound);
        }

        if (dataType.ConfigurationObject is not ListViewConfiguration configuration)
        {
            return Failed(property is null ? ContentCollectionOperationStatus.CollectionNotFound : ContentCollectionOperationStatus.DataTypeNotCollection);
        }

        if (property is not null && !type!.CompositionPropertyTypes.Any(own => own.DataTypeKey == key))
        {
            return Failed(ContentCollectionOperationStatus.DataTypeNotContentProperty);
        }

        return configuration.IncludeProperties is { Length: > 0 } columns
            ? Attempt.SucceedWithStatus<ListColumns?, ContentCollectionOperationStatus>(ContentCollectionOperationStatus.Success, ListColumns.Of(columns))
            : Failed(ContentCollectionOperationStatus.MissingPropertiesInCollectionConfiguration);
    }

    private static Attempt<ListColumns?, ContentCollectionOperationStatus> Failed(ContentCollectionOperationStatus status) =>
        Attempt.FailWithStatus<ListColumns?, ContentCollectionOperationStatus>(status, null);
}
