using Microsoft.OpenApi;
using static Varumarke.BrandApi.OpenApi.LibrarySchemas;

namespace Varumarke.BrandApi.OpenApi;

/// <summary>What answers about the strategy look like.</summary>
internal static class StrategySchemas
{
    public static OpenApiSchema Goal() => Object(
        ("id", Key()), ("title", Text()), ("indicator", Text()), ("unit", Text()), ("source", Text()), ("promise", Text()), ("state", Text()), ("why", Text()), ("yourself", Text()), ("reachedSince", Whole()),
        ("prognosis", Object(("year", Whole()), ("missing", Number()), ("atBest", Number()), ("atWorst", Number()))), ("series", List(Year(("replaces", List(Year()))))),
        ("removed", Date()), ("replacedBy", Key()), ("page", Text()), ("changed", new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" }));

    public static OpenApiSchema Strategy(IOpenApiSchema goal) =>
        Object(("asOf", Date()), ("areas", List(Object(("id", Key()), ("title", Text()), ("why", Text()), ("goals", List(goal))))));

    public static OpenApiSchema Editions() => Object(("items", List(Edition())));

    public static OpenApiSchema Changes() => Object(
        ("from", Date()), ("to", Date()), ("decisions", List(Edition())), ("added", List(Written())),
        ("removed", List(Object(("goal", Written()), ("removed", Date()), ("reason", Text()), ("replacedBy", Key())))),
        ("rewritten", List(Object(("id", Key()), ("before", Written()), ("after", Written()), ("promisesOtherwise", Switch())))), ("unchanged", Whole()));

    public static OpenApiSchema Reports() => Object(("items", List(Object(
        ("id", Key()), ("title", Text()), ("page", Text()),
        ("editions", List(Object(("edition", Whole()), ("asOf", Date()), ("frozenAt", Moment()), ("erratum", Text()), ("sha256", Text()), ("json", Text()), ("page", Text()), ("word", Text()))))))));

    public static OpenApiSchema Report() => Object(
        ("version", Whole()), ("report", Key()), ("edition", Whole()), ("language", Text()), ("frozenAt", Moment()), ("frozenBy", Text()), ("asOf", Date()), ("from", Date()), ("to", Date()), ("owner", Text()),
        ("title", Text()), ("preamble", Text()), ("erratum", Text()), ("texts", List(Object(("name", Text()), ("html", Text())))), ("lessons", List(Text())),
        ("states", new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = Whole() }),
        ("goals", List(Object(
            ("id", Key()), ("area", Text()), ("title", Text()), ("indicator", Text()), ("unit", Text()), ("promise", Text()), ("year", Whole()), ("value", Number()), ("aim", Number()), ("state", Text()), ("stateName", Text()),
            ("why", Text()), ("source", Text()), ("period", Text())))),
        ("since", Date()), ("changes", List(Object(("id", Key()), ("title", Text()), ("before", Text()), ("after", Text())))), ("removed", List(Object(("id", Key()), ("title", Text()), ("reason", Text()), ("instead", Text())))), ("moved", List(Object(("id", Key()), ("title", Text()), ("before", Text()), ("after", Text())))), ("work", Object()), ("use", Object(("from", Text()), ("to", Text()), ("taken", Text()), ("viewed", Text()), ("embedded", Text()), ("recalled", Whole()), ("answers", Object(("yes", Text()), ("no", Text()), ("unknown", Text()), ("draftsFine", Text()), ("draftsToChange", Text()), ("programs", Text()))))), ("pictures", List(Text())), ("written", Text()));

    public static OpenApiSchema Graph() => Object(
        ("nodes", List(Object(("id", Text()), ("kind", Text()), ("key", Key()), ("title", Text()), ("page", Text())))), ("links", List(Object(("from", Text()), ("relation", Text()), ("to", Text())))),
        ("pages", Object(("self", Text()), ("previous", Text()), ("next", Text()))));

    public static OpenApiSchema Work() => Object(
        ("id", Key()), ("kind", Text()), ("title", Text()), ("responsible", Text()), ("status", Text()), ("begins", Date()), ("ends", Date()), ("isOverdue", Switch()), ("silentDays", Whole()),
        ("serves", List(Key())), ("changed", Date()), ("page", Text()));

    public static OpenApiSchema Message() => Object(
        ("id", Key()), ("plan", Key()), ("title", Text()), ("day", Date()), ("message", Text()), ("responsible", Text()), ("channels", List(Text())), ("audience", List(Text())), ("tellsOf", Key()),
        ("feedback", Text()), ("page", Text()));

    private static OpenApiSchema Edition() => Object(("id", Key()), ("title", Text()), ("decided", Date()), ("reference", Text()), ("goals", Text()));

    private static OpenApiSchema Written() => Object(("id", Key()), ("title", Text()), ("indicator", Text()), ("promise", Text()));

    private static OpenApiSchema Year(params (string Name, IOpenApiSchema Schema)[] more) => Object(
        [("year", Whole()), ("period", Text()), ("value", Number()), ("county", Number()), ("nation", Number()), ("women", Number()), ("men", Number()), ("beginsAnew", Switch()), ("source", Text()), ("readOn", Date()), ("note", Text()), .. more]);

    private static OpenApiSchema Number() => new() { Type = JsonSchemaType.Number };
}
