using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;
using Varumarke.ManagementApi.Operations;

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

/// <summary>The columns of a list view.</summary>
/// <param name="Properties">Those that are properties, by alias.</param>
internal sealed record ListColumns(IReadOnlySet<string> Properties)
{
    private const string Name = "name";

    /// <summary>What everything has. A list may be set up to begin in an order that is none of its columns.</summary>
    private static readonly HashSet<string> Everywhere = new(StringComparer.OrdinalIgnoreCase)
    {
        Name, "sortOrder", "createDate", "updateDate", "creator", "owner", "updater", "published", "contentTypeAlias",
    };

    public static ListColumns Of(ListViewConfiguration.Property[] columns) =>
        new(columns.Where(column => !column.IsSystem).Select(column => column.Alias).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>The order that the caller asks for; null where no such column is listed.</summary>
    public Ordering? Order(Call call)
    {
        string by = call.Text("orderBy") ?? Name;
        bool isProperty = Properties.Contains(by);
        if (!isProperty && !Everywhere.Contains(by))
        {
            return null;
        }

        // What the client calls by another name than the services.
        string field = by.InvariantEquals("creator") ? "owner" : by;
        return Ordering.By(field, call.Direction("orderDirection"), call.Text("orderCulture"), isProperty);
    }
}
