using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.DeliveryApi;

/// <summary>
/// Other people's tools read what we describe: a linter and three generators the OpenAPI documents, whose clients are compiled and run
/// against the site; a parser the design tokens. The tools and the programs lie in <c>tests/clients</c>.
/// </summary>
public sealed class GeneratedClientTests : IDisposable
{
    private const string Tools = "tests/clients";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("varumarke-clients-");

    [Fact]
    public async Task Documents_OtherPeoplesTools_FindNoFaultAndTheirClientsRun()
    {
        NodeProgram.AssertInstalled(Tools);
        using SeededSite site = Started();

        (int code, string output) = await NodeProgram.RunAsync(Path.Combine(Site.Repository, Tools, "run.mjs"), AddressOf(site), _folder.FullName);

        Assert.True(code == 0, output);
    }

    [Fact]
    public async Task Tokens_Terrazzo_ReadsThemWithoutAFault()
    {
        NodeProgram.AssertInstalled(Tools);
        using SeededSite site = Started();

        (int code, string output) = await NodeProgram.RunAsync(Path.Combine(Site.Repository, Tools, "tokens.mjs"), AddressOf(site));

        Assert.True(code == 0, output);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static SeededSite Started()
    {
        var site = new SeededSite();
        site.Listen();
        site.StartServer();
        return site;
    }

    private static string AddressOf(SeededSite site) => site.ClientOptions.BaseAddress.AbsoluteUri.TrimEnd('/');
}
