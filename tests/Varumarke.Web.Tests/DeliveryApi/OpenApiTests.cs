using System.Net;
using System.Text.RegularExpressions;

namespace Varumarke.Web.Tests.DeliveryApi;

[Collection(SeededHostCollection.Name)]
public partial class OpenApiTests(SeededHost host)
{
    [Fact]
    public async Task Document_Read_DescribesEveryOperation()
    {
        Answer answer = await host.GetAsync("/umbraco/openapi/delivery.json");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(8, answer.Json!["paths"]!.AsObject().Count);
        var filter = answer.Json["paths"]!["/umbraco/delivery/api/v2/content"]!["get"]!["parameters"]!.AsArray().Single(parameter => parameter!["name"]!.GetValue<string>() == "filter");
        Assert.Contains("properties[alias]", filter!["description"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.NotNull(answer.Json["components"]!["schemas"]!["StrengthContentProperties"]!["properties"]!["promise"]);
        Assert.Null(answer.Json["components"]!["schemas"]!["ContributionContentProperties"]!["properties"]!["contactEmail"]);
    }

    [Fact]
    public async Task Document_EveryReference_LeadsSomewhere()
    {
        Answer answer = await host.GetAsync("/umbraco/openapi/delivery.json");
        var names = answer.Json!["components"]!["schemas"]!.AsObject().Select(schema => schema.Key).ToHashSet();

        Assert.All(Reference().Matches(answer.Text), match => Assert.Contains(match.Groups["name"].Value, names));
    }

    [Fact]
    public async Task Page_Read_LoadsNothingFromElsewhere()
    {
        Answer page = await host.GetAsync("/umbraco/openapi/");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("<script src=\"http", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("cdn.", page.Text, StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex("#/components/schemas/(?<name>[^\"]+)")]
    private static partial Regex Reference();
}
