namespace Varumarke.DeliveryApi.Querying;

/// <summary>What can be sorted by.</summary>
internal enum SortField
{
    /// <summary>The creation date.</summary>
    CreateDate,

    /// <summary>The date of the last published change.</summary>
    UpdateDate,

    /// <summary>The depth in the tree.</summary>
    Level,

    /// <summary>The name, by the rules of the requested language.</summary>
    Name,

    /// <summary>The order among siblings.</summary>
    SortOrder,

    /// <summary>The place in the tree, from top to bottom.</summary>
    Path,

    /// <summary>The value of a property.</summary>
    Property,

    /// <summary>The value of a field that the site's own handler indexes.</summary>
    SiteField,
}
