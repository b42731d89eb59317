using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Varumarke.DeliveryApi;
using Varumarke.DeliveryApi.OpenApi;

namespace Varumarke.Web.Tests.DeliveryApi;

[Collection(SeededHostCollection.Name)]
public partial class OpenApiTests(SeededHost host)
{
    [Fact]
    public async Task Document_Read_DescribesEveryOperation()
    {
        Answer answer = await host.GetAsync("/umbraco/openapi/delivery.json");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(6, answer.Json!["paths"]!.AsObject().Count);
        var filter = answer.Json["paths"]!["/umbraco/delivery/api/v2/content"]!["get"]!["parameters"]!.AsArray().Single(parameter => parameter!["name"]!.GetValue<string>() == "filter");
        Assert.Contains("properties[alias]", filter!["description"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.NotNull(Schema(answer, "StrengthContentProperties")["properties"]!["promise"]);
        Assert.Null(Schema(answer, "MeasureContentProperties")["properties"]!["responsibleEmail"]);
    }

    [Fact]
    public async Task Document_AtUmbracos17Address_HasUmbracosOperations()
    {
        Answer answer = await host.GetAsync("/umbraco/swagger/delivery/swagger.json");

        string[] operations = [.. answer.Json!["paths"]!.AsObject().Select(path => path.Value!["get"]!["operationId"]!.GetValue<string>()).Order(StringComparer.Ordinal)];
        Assert.Equal(
            ["GetContent20", "GetContentItemById20", "GetContentItemByPath20", "GetContentItems20", "GetMedia20", "GetMediaItemById20", "GetMediaItemByPath20", "GetMediaItems20"],
            operations);
        Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync("/umbraco/swagger/nonsense/swagger.json")).Status);
    }

    [Fact]
    public async Task Document_EveryReference_LeadsSomewhereAndEverySchemaIsLedTo()
    {
        Answer answer = await host.GetAsync("/umbraco/openapi/delivery.json");
        var names = answer.Json!["components"]!["schemas"]!.AsObject().Select(schema => schema.Key).ToHashSet();
        var referenced = Reference().Matches(answer.Text).Select(match => match.Groups["name"].Value).ToHashSet();

        Assert.Equal(names.Order(StringComparer.Ordinal), referenced.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Document_Items_AreToldApartByTheirType()
    {
        Answer answer = await host.GetAsync("/umbraco/openapi/delivery.json");

        JsonNode union = Schema(answer, "IApiContentResponseModel");
        Assert.Equal("contentType", union["discriminator"]!["propertyName"]!.GetValue<string>());
        Assert.Equal("#/components/schemas/StrengthContentResponseModel", union["discriminator"]!["mapping"]!["strength"]!.GetValue<string>());
        Assert.Equal(union["oneOf"]!.AsArray().Count, union["discriminator"]!["mapping"]!.AsObject().Count);
        JsonNode strength = Schema(answer, "StrengthContentResponseModel");
        Assert.Equal(
            ["contentType", "createDate", "cultures", "id", "name", "properties", "route", "updateDate"],
            strength["required"]!.AsArray().Select(member => member!.GetValue<string>()).Order(StringComparer.Ordinal));
        Assert.Equal(["items", "total"], Schema(answer, "PagedIApiContentResponseModel")["required"]!.AsArray().Select(member => member!.GetValue<string>()).Order(StringComparer.Ordinal));
        Assert.Equal("mediaType", Schema(answer, "IApiMediaWithCropsResponseModel")["discriminator"]!["propertyName"]!.GetValue<string>());
    }

    [Fact]
    public async Task Document_EveryProperty_MayBeNull()
    {
        Answer answer = await host.GetAsync("/umbraco/openapi/delivery.json");
        IEnumerable<JsonNode> properties = answer.Json!["components"]!["schemas"]!.AsObject()
            .Where(schema => schema.Key.EndsWith("Properties", StringComparison.Ordinal))
            .SelectMany(schema => schema.Value!["properties"]?.AsObject().Select(property => property.Value!) ?? []);

        Assert.All(properties, property => Assert.True(
            (property["type"] is JsonArray types && types.Any(type => type!.GetValue<string>() == "null"))
            || (property["oneOf"] is JsonArray any && any.Any(one => one!["type"]?.GetValue<string>() == "null"))
            || (property["type"] is null && property["$ref"] is null),
            property.ToJsonString()));
    }

    [Theory]
    [InlineData("delivery")]
    [InlineData("renditions")]
    public async Task Document_Servers_NameNoHostThatTheRequestNamed(string document)
    {
        Answer answer = await host.GetAsync($"/umbraco/openapi/{document}.json", ("Host", "evil.example.org"));

        Assert.Equal("/", Assert.Single(answer.Json!["servers"]!.AsArray())!["url"]!.GetValue<string>());
    }

    [Fact]
    public void Schemas_TypesThatMayNotLeave_AreNotNamed()
    {
        var settings = new DeliveryApiSettings { DisallowedContentTypeAliases = new HashSet<string> { "strength" } };
        Dictionary<string, Microsoft.OpenApi.IOpenApiSchema> schemas = Schemas(settings, new DeliveryApiOptions());

        Assert.DoesNotContain(schemas.Keys, name => name.StartsWith("Strength", StringComparison.Ordinal));
        Assert.Contains("HomeContentModel", schemas.Keys);
    }

    [Fact]
    public void Schemas_PropertiesUntypedBySetting_NameNoType()
    {
        Dictionary<string, Microsoft.OpenApi.IOpenApiSchema> schemas = Schemas(new DeliveryApiSettings(), new DeliveryApiOptions { OpenApi = { TypedProperties = false } });

        Assert.DoesNotContain(schemas.Keys, name => name.StartsWith("Home", StringComparison.Ordinal));
        Assert.Contains("properties", schemas["IApiContentResponseModel"].Properties!.Keys);
    }

    [Fact]
    public async Task Page_Read_LoadsNothingFromElsewhere()
    {
        Answer page = await host.GetAsync("/umbraco/openapi/");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("<script src=\"http", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("cdn.", page.Text, StringComparison.OrdinalIgnoreCase);
    }

    private Dictionary<string, Microsoft.OpenApi.IOpenApiSchema> Schemas(DeliveryApiSettings settings, DeliveryApiOptions options) =>
        ActivatorUtilities.CreateInstance<SiteSchemas>(host.Services, new FixedSettings(settings), Options.Create(options)).All();

    private static JsonNode Schema(Answer answer, string name) => answer.Json!["components"]!["schemas"]![name]!;

    [GeneratedRegex("#/components/schemas/(?<name>[^\"]+)")]
    private static partial Regex Reference();

    private sealed class FixedSettings(DeliveryApiSettings settings) : IOptionsMonitor<DeliveryApiSettings>
    {
        public DeliveryApiSettings CurrentValue => settings;

        public DeliveryApiSettings Get(string? name) => settings;

        public IDisposable? OnChange(Action<DeliveryApiSettings, string?> listener) => null;
    }
}
