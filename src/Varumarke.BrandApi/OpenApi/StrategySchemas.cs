using Microsoft.OpenApi;
using static Varumarke.BrandApi.OpenApi.LibrarySchemas;

namespace Varumarke.BrandApi.OpenApi;

/// <summary>What answers about the strategy look like.</summary>
internal static class StrategySchemas
{
    public static OpenApiSchema Goal() => Object(
        ("id", Key()), ("title", Text()), ("indicator", Text()), ("unit", Text()), ("source", Text()), ("promise", Text()), ("state", Text()), ("why", Text()), ("reachedSince", Whole()),
        ("prognosis", Object(("year", Whole()), ("missing", Number()), ("atBest", Number()), ("atWorst", Number()))), ("series", List(Year(("replaces", List(Year()))))),
        ("removed", Date()), ("replacedBy", Key()), ("page", Text()), ("changed", new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" }));

    public static OpenApiSchema Strategy(IOpenApiSchema goal) =>
        Object(("asOf", Date()), ("areas", List(Object(("id", Key()), ("title", Text()), ("why", Text()), ("goals", List(goal))))));

    public static OpenApiSchema Editions() => Object(("items", List(Edition())));

    public static OpenApiSchema Changes() => Object(
        ("from", Date()), ("to", Date()), ("decisions", List(Edition())), ("added", List(Written())),
        ("removed", List(Object(("goal", Written()), ("removed", Date()), ("reason", Text()), ("replacedBy", Key())))),
        ("rewritten", List(Object(("id", Key()), ("before", Written()), ("after", Written()), ("promisesOtherwise", Switch())))), ("unchanged", Whole()));

    private static OpenApiSchema Edition() => Object(("id", Key()), ("title", Text()), ("decided", Date()), ("reference", Text()), ("goals", Text()));

    private static OpenApiSchema Written() => Object(("id", Key()), ("title", Text()), ("indicator", Text()), ("promise", Text()));

    private static OpenApiSchema Year(params (string Name, IOpenApiSchema Schema)[] more) => Object(
        [("year", Whole()), ("value", Number()), ("county", Number()), ("nation", Number()), ("women", Number()), ("men", Number()), ("beginsAnew", Switch()), ("source", Text()), ("readOn", Date()), ("note", Text()), .. more]);

    private static OpenApiSchema Number() => new() { Type = JsonSchemaType.Number };

    private static OpenApiSchema Date() => new() { Type = JsonSchemaType.String, Format = "date" };
}
