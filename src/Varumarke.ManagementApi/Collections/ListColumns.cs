using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Collections;

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
