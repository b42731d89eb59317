using System.ComponentModel;
using System.Diagnostics;
using Varumarke.Web.Tests.DeliveryApi;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Strategy;

/// <summary>
/// Somebody else's validator (rdf-validate-shacl) holds the catalogue against shapes written from DCAT-AP-SE 3.0.1. The tool and the
/// shapes lie in <c>tests/clients</c>.
/// </summary>
[Collection(SeededHostCollection.Name)]
public sealed class CatalogueShapesTests(SeededHost host)
{
    private static readonly string Tools = Path.Combine(Site.Repository, "tests", "clients");

    [Fact]
    public async Task Catalogue_HeldAgainstTheProfile_HasNoViolation()
    {
        (int code, string output) = await ValidateAsync((await host.GetAsync("/dcat")).Text);
        Assert.True(code == 0, output);
    }

    /// <summary>The shapes see what is missing and what is of another kind; else they would let everything through.</summary>
    [Theory]
    [InlineData("\"text/csv\"^^xsd:string", "<http://publications.europa.eu/resource/authority/file-type/CSV>", "format")]
    [InlineData("dcterms:license <http://creativecommons.org/publicdomain/zero/1.0/>", "dcterms:rights <http://creativecommons.org/publicdomain/zero/1.0/>", "license")]
    [InlineData("foaf:name", "foaf:nick", "name")]
    [InlineData("dcat:endpointURL", "dcat:landingPage", "endpointURL")]
    [InlineData("<mailto:", "<http://", "hasEmail")]
    [InlineData("dcat:accessURL", "dcterms:source", "accessURL")]
    [InlineData("dcterms:description", "dcterms:abstract", "description")]
    public async Task Catalogue_WithAFault_IsNamed(string right, string wrong, string named)
    {
        string turtle = (await host.GetAsync("/dcat")).Text;
        Assert.Contains(right, turtle, StringComparison.Ordinal);
        (int code, string output) = await ValidateAsync(turtle.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Equal(1, code);
        Assert.Contains(named, output, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output)> ValidateAsync(string turtle)
    {
        Assert.True(
            Directory.Exists(Path.Combine(Tools, "node_modules", "rdf-validate-shacl")),
            "The validator is not installed. ./test.sh installs it; by hand: npm ci --prefix tests/clients --ignore-scripts");
        var start = new ProcessStartInfo("node", [Path.Combine(Tools, "shacl.mjs"), Path.Combine(Tools, "dcat-ap-se.ttl")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using Process node = Process.Start(start)!;
            Task<string> output = node.StandardOutput.ReadToEndAsync(), errors = node.StandardError.ReadToEndAsync();
            await using (node.StandardInput)
            {
                await node.StandardInput.WriteAsync(turtle);
            }

            await node.WaitForExitAsync();
            return (node.ExitCode, await output + await errors);
        }
        catch (Win32Exception missing)
        {
            return (-1, $"Node.js is needed to validate the catalogue, and could not be started: {missing.Message}. ./test.sh installs it; by hand: the package nodejs.");
        }
    }
}
