using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Varumarke.Core.Library;

namespace Varumarke.BrandApi.OpenApi;

/// <summary>What the answers look like. Members that are not known are left out of an answer.</summary>
internal static class LibrarySchemas
{
    public const string Problem = "ProblemDetails";
    public const string HitList = "HitList";
    public const string AssetList = "AssetList";
    public const string Asset = "Asset";
    public const string Renditions = "Renditions";
    public const string Suggestions = "Suggestions";
    public const string Texts = "Texts";
    public const string Brand = "Brand";
    public const string Info = "ApiInfo";
    public const string Receipt = "Receipt";
    public const string Order = "Order";
    public const string Strategy = "Strategy";
    public const string Goal = "Goal";
    public const string Editions = "Editions";
    public const string Changes = "StrategyChanges";
    public const string Reports = "Reports";
    public const string Graph = "StrategyGraph";
    public const string Report = "FrozenReport";
    public const string WorkList = "WorkList";
    public const string MessageList = "MessageList";
    public const string Question = "ReceiptQuestion";
    public const string Checked = "ReceiptAnswers";
    public const string RecallList = "RecallList";
    public const string Contributions = "Contributions";
    public const string FollowedContribution = "FollowedContribution";
    public const string CollectionList = "CollectionList";
    public const string WholeCollection = "WholeCollection";
    private const string Collection = "Collection";
    private const string Contribution = "Contribution";
    private const string Hit = "Hit";

    public static IEnumerable<(string Name, OpenApiSchema Schema)> All(OpenApiDocument document) =>
    [
        (Problem, Object(("type", Text()), ("title", Text()), ("status", Whole()), ("detail", Text()), ("instance", Text()), ("parameter", Text()), ("errors", List(Object())))),
        (Hit, Object(("id", Key()), ("kind", Text()), ("type", Text()), ("language", Text()), ("title", Text()), ("snippet", Text()), ("changed", Moment()), ("page", Text()), ("asset", Text()))),
        (HitList, Page(new OpenApiSchemaReference(Hit, document))),
        (Asset, Object(
            ("id", Key()), ("kind", Text()), ("title", Text()), ("decorative", Switch()), ("altText", Map()), ("caption", Map()), ("summary", Text()), ("subjects", List(Text())), ("seasons", List(Text())),
            ("place", Text()), ("orientation", Text()), ("dominantColour", Text()), ("madeHow", Text()), ("digitalSourceType", Text()), ("taken", Moment()), ("changed", Moment()),
            ("terms", Object(("credit", Text()), ("creator", Text()), ("rightsHolder", Text()), ("copyright", Text()), ("licence", Text()), ("licenceUrl", Text()), ("usableUntil", Moment()), ("channels", List(Text())))),
            ("file", Object(("url", Text()), ("mediaType", Text()), ("width", Whole()), ("height", Whole()), ("bytes", Whole()), ("sha256", Text()))),
            ("links", Object(("self", Text()), ("page", Text()), ("terms", Text()), ("renditions", Text()), ("thumbnail", Text()))))),
        (AssetList, Page(new OpenApiSchemaReference(Asset, document))),
        (Collection, Required(
            Object(
                ("id", Key()), ("name", Text()), ("description", Text()), ("assets", Whole()), ("changed", Moment()), ("links", Object(("self", Text()), ("page", Text())))),
            "id", "name", "assets", "changed", "links")),
        (CollectionList, Part(new OpenApiSchemaReference(Collection, document))),
        (WholeCollection, Required(
            Object(("collection", new OpenApiSchemaReference(Collection, document)), ("items", List(new OpenApiSchemaReference(Asset, document)))), "collection", "items")),
        (Renditions, Object(("id", Key()), ("placeholder", Object(("colour", Text()), ("blur", Text()))), ("items", List(Object(
            ("name", Text()), ("url", Text()), ("width", Whole()), ("height", Whole()), ("mediaType", Text()), ("srcset", Text()), ("sizes", Text())))))),
        (Suggestions, Object(("suggestions", List(Text())))),
        (Texts, Object(("items", List(Object(
            ("id", Key()), ("language", Text()), ("title", Text()), ("purpose", Text()), ("audience", List(Text())), ("short", Text()), ("medium", Text()), ("long", Text()), ("longHtml", Text()), ("usableUntil", Moment()), ("changed", Moment())))))),
        (Brand, Object(
            ("language", Text()), ("title", Text()), ("vision", Text()), ("promise", Text()), ("coreValues", List(Object())), ("tone", Object()), ("colours", List(Object())), ("typefaces", List(Object())),
            ("logos", List(new OpenApiSchemaReference(Asset, document))), ("strengths", List(Object())), ("profileAreas", List(Object())), ("pageOwner", Text()), ("changed", Moment()))),
        (Info, Object(("apiName", Text()), ("apiVersion", Text()), ("apiReleased", Date()), ("apiDocumentation", Text()), ("apiStatus", Text()))),
        (Receipt, Object(
            ("code", Text()), ("mayBeUsed", Switch()), ("usableUntil", Moment()), ("reason", Text()), ("since", Moment()), ("substitute", Text()), ("newerVersion", Switch()), ("assetId", Key()), ("rendition", Text()),
            ("sha256", Text()), ("credit", Text()), ("licence", Text()),
            ("terms", Object(("credit", Text()), ("licence", Text()), ("licenceUrl", Text()), ("channels", List(Text())), ("usableUntil", Moment()))), ("purpose", Text()), ("channel", Channel()), ("issued", Moment()), ("download", Text()), ("page", Text()))),
        (Goal, StrategySchemas.Goal()),
        (Strategy, StrategySchemas.Strategy(new OpenApiSchemaReference(Goal, document))),
        (Editions, StrategySchemas.Editions()),
        (Changes, StrategySchemas.Changes()),
        (Reports, StrategySchemas.Reports()),
        (Report, StrategySchemas.Report()),
        (Graph, StrategySchemas.Graph()),
        (WorkList, Part(StrategySchemas.Work())),
        (MessageList, Part(StrategySchemas.Message())),
        (Contribution, Object(
            ("id", Key()), ("state", Text()), ("senderKind", Text()), ("language", Text()), ("idea", Text()), ("steps", List(Object(("step", Text()), ("on", Moment())))), ("area", Key()), ("promised", Text()),
            ("reply", Text()), ("activity", Key()), ("activityPage", Text()))),
        (Contributions, Object(
            ("items", List(new OpenApiSchemaReference(Contribution, document))), ("total", Whole()), ("page", Whole()), ("limit", Whole()),
            ("links", Object(("self", Text()), ("previous", Text()), ("next", Text()))), ("states", Object()), ("answerTime", Object(("medianDays", Whole()), ("answers", Whole()))))),
        (FollowedContribution, Object(("contribution", new OpenApiSchemaReference(Contribution, document)), ("page", Text()), ("isMerged", Switch()))),
        (Question, Object(("codes", List(Text())), ("hashes", List(Text())))),
        (Checked, Required(
            Object(("items", List(Required(
                Object(
                    ("asked", Text()), ("known", Switch()), ("mayBeUsed", Switch()), ("usableUntil", Moment()), ("reason", Text()), ("since", Moment()), ("substitute", Text()), ("newerVersion", Switch()), ("assetId", Key()),
                    ("page", Text())),
                "asked", "known")))),
            "items")),
        (RecallList, Required(
            Object(
                ("items", List(Required(
                    Object(("assetId", Key()), ("kind", Text()), ("since", Moment()), ("reason", Text()), ("substitute", Text()), ("sha256", List(Text()))), "assetId", "kind", "reason", "sha256"))),
                ("total", Whole()), ("page", Whole()), ("limit", Whole()), ("links", Object(("self", Text()), ("previous", Text()), ("next", Text())))),
            "items", "total", "page", "limit", "links")),
        (Order, Required(Object(("assetId", Key()), ("rendition", Text()), ("purpose", Text()), ("channel", Channel())), "assetId", "rendition")),
    ];

    private static OpenApiSchema Part(IOpenApiSchema item) => Required(
        Object(("items", List(item)), ("total", Whole()), ("page", Whole()), ("limit", Whole()), ("links", Object(("self", Text()), ("previous", Text()), ("next", Text())))),
        "items", "total", "page", "limit", "links");

    private static OpenApiSchema Page(IOpenApiSchema item) => Required(
        Object(
            ("items", List(item)), ("total", Whole()), ("page", Whole()), ("limit", Whole()), ("links", Object(("self", Text()), ("previous", Text()), ("next", Text()))),
            ("facets", new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = List(Object(("value", Text()), ("name", Text()), ("count", Whole()))) }), ("didYouMean", Text()), ("isPartial", Switch())),
        "items", "total", "page", "limit", "links");

    internal static OpenApiSchema Object(params (string Name, IOpenApiSchema Schema)[] members) =>
        new() { Type = JsonSchemaType.Object, Properties = members.ToDictionary(member => member.Name, member => member.Schema) };

    private static OpenApiSchema Required(OpenApiSchema schema, params string[] members)
    {
        schema.Required = members.ToHashSet();
        return schema;
    }

    internal static OpenApiSchema List(IOpenApiSchema item) => new() { Type = JsonSchemaType.Array, Items = item };

    private static OpenApiSchema Map() => new() { Type = JsonSchemaType.Object, AdditionalProperties = Text() };

    internal static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };

    private static OpenApiSchema Channel() => new() { Type = JsonSchemaType.String, Enum = [.. LibraryWords.ChannelCodes.Select(code => (JsonNode)code)] };

    internal static OpenApiSchema Key() => new() { Type = JsonSchemaType.String, Format = "uuid" };

    internal static OpenApiSchema Moment() => new() { Type = JsonSchemaType.String, Format = "date-time" };

    internal static OpenApiSchema Date() => new() { Type = JsonSchemaType.String, Format = "date" };

    internal static OpenApiSchema Whole() => new() { Type = JsonSchemaType.Integer };

    internal static OpenApiSchema Switch() => new() { Type = JsonSchemaType.Boolean };
}
