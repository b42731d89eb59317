namespace Varumarke.DeliveryApi;

/// <summary>Where the API lies.</summary>
internal static class DeliveryRoutes
{
    public const string Base = "/umbraco/delivery/api/v2/";
    public const string MediaSegment = "media";
    public const string DocumentName = "delivery";
    public const string OpenApi = "/umbraco/openapi/{documentName}.json";
    public const string OpenApiPage = "/umbraco/openapi";
}
