namespace Varumarke.DeliveryApi.Querying;

/// <summary>Where the content and the media endpoint differ.</summary>
/// <param name="TypeField">What the type filter is called.</param>
/// <param name="FetchIsRequired">Whether a query without <c>fetch</c> is refused, as Umbraco does for media.</param>
/// <param name="HasRootSelector">Whether <c>children:/</c> means the root items rather than those below the start page.</param>
/// <param name="MatchesNameParts">Whether <c>name:</c> looks for a part of the name rather than for whole words.</param>
internal sealed record QueryDialect(string TypeField, bool FetchIsRequired, bool HasRootSelector, bool MatchesNameParts)
{
    public static QueryDialect Content { get; } = new("contentType", false, false, false);

    public static QueryDialect Media { get; } = new("mediaType", true, true, true);
}
