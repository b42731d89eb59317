using Microsoft.OpenApi;

namespace Varumarke.DeliveryApi.OpenApi;

/// <summary>
/// One form in which items are given out, such as a document in a list or an element in a block: its members, and the member
/// that says of which type the item is.
/// </summary>
/// <param name="Name">What Umbraco calls it.</param>
/// <param name="Suffix">What stands behind a type's name in the schema of that type's items.</param>
/// <param name="TypeMember">The member that holds the type's alias.</param>
/// <param name="Members">The other members, without <c>properties</c>.</param>
internal sealed record ItemForm(string Name, string Suffix, string TypeMember, (string Name, IOpenApiSchema Schema)[] Members)
{
    public static ItemForm Element { get; } = new(SchemaNames.Element, "ElementModel", "contentType", [("id", Schemas.Uuid())]);

    public static ItemForm Content { get; } = new(SchemaNames.Content, "ContentModel", "contentType", ContentMembers());

    public static ItemForm ContentResponse { get; } = new(
        SchemaNames.ContentResponse,
        "ContentResponseModel",
        "contentType",
        [.. ContentMembers(), ("cultures", Schemas.Map(Schemas.Ref(SchemaNames.Route), "The item's route in each culture that it is published in."))]);

    /// <summary>The forms of media.</summary>
    /// <param name="extras">Members behind Umbraco's own.</param>
    public static ItemForm[] Media((string Name, IOpenApiSchema Schema)[] extras)
    {
        (string Name, IOpenApiSchema Schema)[] crops = [("focalPoint", Schemas.NullableRef(SchemaNames.FocalPoint)), ("crops", Schemas.Crops())];
        return
        [
            new(SchemaNames.PlainMedia, "PlainMediaModel", "mediaType", [.. MediaMembers(), .. extras]),
            new(SchemaNames.Media, "MediaModel", "mediaType", [.. crops, .. MediaMembers(), .. extras]),
            new(
                SchemaNames.MediaResponse,
                "MediaResponseModel",
                "mediaType",
                [
                    ("path", Schemas.Text("Names from the root, in small letters.")), ("createDate", Schemas.Moment()), ("updateDate", Schemas.Moment()),
                    .. crops, .. MediaMembers(), .. extras,
                ]),
        ];
    }

    /// <summary>The schema of items of any type.</summary>
    public OpenApiSchema Untyped() => Schemas.Object([(TypeMember, Schemas.Text("Alias of the type.")), .. Members, ("properties", Schemas.Properties())]);

    /// <summary>The schema of items of one type.</summary>
    public OpenApiSchema Typed(string alias, string properties) => Schemas.Object(
        [(TypeMember, Schemas.OneOf(alias)), .. Members, ("properties", Schemas.Ref(properties))]);

    private static (string Name, IOpenApiSchema Schema)[] ContentMembers() =>
    [
        ("name", Schemas.NullableText()),
        ("createDate", Schemas.Moment()),
        ("updateDate", Schemas.Moment()),
        ("route", Schemas.Ref(SchemaNames.Route)),
        ("id", Schemas.Uuid()),
    ];

    private static (string Name, IOpenApiSchema Schema)[] MediaMembers() =>
    [
        ("id", Schemas.Uuid()),
        ("name", Schemas.Text()),
        ("url", Schemas.Text()),
        ("extension", Schemas.NullableText()),
        ("width", Schemas.NullableWhole()),
        ("height", Schemas.NullableWhole()),
        ("bytes", Schemas.NullableWhole()),
    ];
}
