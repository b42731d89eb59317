using Microsoft.OpenApi;

namespace Varumarke.DeliveryApi.OpenApi;

/// <summary>The parameters and headers of the operations.</summary>
internal static class Parameters
{
    private const string FilterHelp =
        "A condition; all that are given must hold. `||` separates alternatives within one. Fields: `contentType:{alias,…}`, `name:{words}`, "
        + "`name~{part}`, `createDate`, `updateDate`, `level`, `parent:{id or path}`, `ancestor:{id or path}`, `properties[alias]`. "
        + "Operators: `:` is, `:!` is not, `>` `>:` `<` `<:` ranges, `~` contains, `!~` does not contain.";

    private const string SortHelp =
        "`createDate`, `level`, `name`, `path`, `sortOrder`, `updateDate` or `properties[alias]`, followed by `:asc` or `:desc`. "
        + "Several are repeated, or written with commas between: `level:asc,name:asc`.";

    public static IOpenApiParameter[] Shape(DeliveryApiOptions options) =>
    [
        Query("expand", Schemas.Text(), "Properties to expand: `properties[$all]`, `properties[alias1,alias2]`, `properties[alias[properties[nested]]]`."),
        Query("fields", Schemas.Text(), "Properties to include; all by default. The same syntax as `expand`."),
        Query("depth", Whole(1, options.MaxDepth, 1), "How many levels `$all` in `expand` goes down."),
    ];

    public static IOpenApiParameter[] Paging(DeliveryApiOptions options) =>
    [
        Query("skip", Whole(0, int.MaxValue, 0), "How many items to skip."),
        Query("take", Whole(0, options.MaxTake, 10), "How many items to take. A list that comes to too many bytes is answered 400 with the number of items that fit."),
    ];

    public static IOpenApiParameter[] ContentQuery { get; } =
    [
        Query("fetch", Schemas.Text(), "Which part of the tree: `ancestors:{id or path}`, `children:{id or path}` or `descendants:{id or path}`."),
        Query("filter", Texts(), FilterHelp),
        Query("sort", Texts(), SortHelp),
    ];

    public static IOpenApiParameter[] MediaQuery { get; } =
    [
        Query("fetch", Schemas.Text(), "Which part of the tree: `children:{id or path}`, `descendants:…` or `ancestors:…`; `children:/` is the root.", required: true),
        Query("filter", Texts(), FilterHelp.Replace("contentType", "mediaType", StringComparison.Ordinal)),
        Query("sort", Texts(), SortHelp),
    ];

    public static IOpenApiParameter Ids { get; } = Query("id", new OpenApiSchema { Type = JsonSchemaType.Array, Items = Schemas.Uuid() }, "Keys of the items; several are repeated, or written with commas between.");

    public static IOpenApiParameter Path(string name, OpenApiSchema schema, string description) => new OpenApiParameter
    {
        Name = name,
        In = ParameterLocation.Path,
        Required = true,
        Schema = schema,
        Description = description,
    };

    public static IOpenApiParameter[] ContentHeaders { get; } =
    [
        Header("Accept-Language", "The requested culture, such as `sv-SE`; the default language without it."),
        Header("Accept-Segment", "The requested segment."),
        Header("Api-Key", "The API key, where access or a preview needs one."),
        Header("Preview", "`true` to be shown drafts; needs an API key."),
        Header("Start-Item", "URL segment or key of the root item that paths begin at."),
        Header("If-None-Match", "The ETag of the answer that you have; 304 if it is still the answer."),
    ];

    public static IOpenApiParameter[] MediaHeaders { get; } =
    [
        Header("Api-Key", "The API key, where access needs one."),
        Header("If-None-Match", "The ETag of the answer that you have; 304 if it is still the answer."),
    ];

    private static OpenApiParameter Query(string name, OpenApiSchema schema, string description, bool required = false) => new()
    {
        Name = name,
        In = ParameterLocation.Query,
        Schema = schema,
        Description = description,
        Required = required,
        Explode = true,
    };

    private static OpenApiParameter Header(string name, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Schema = Schemas.Text(),
        Description = description,
    };

    private static OpenApiSchema Texts() => new() { Type = JsonSchemaType.Array, Items = Schemas.Text() };

    private static OpenApiSchema Whole(int min, int max, int fallback) => new()
    {
        Type = JsonSchemaType.Integer,
        Format = "int32",
        Minimum = min.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Maximum = max.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Default = fallback,
    };
}
