using System.Text.Json.Nodes;
using Varumarke.Core.Boot;

namespace Varumarke.ManagementApi.Packages;

/// <summary>Our own package, which the build bundles with the client.</summary>
internal static class OwnPackage
{
    private const string Name = "Varumärke";
    private static readonly string Version = ProgramVersion.Text;

    /// <summary>Swedish where the client has none, and our own views' texts; for the pages before anybody has signed in too.</summary>
    public static JsonNode Texts(string root) => Of(
        Name + " texts",
        Localization(root, "sv", 0),
        Localization(root, "en", 0));

    /// <summary>Views, dashboards and what is taken away.</summary>
    public static JsonNode Views(string root) => Of(Name, new JsonObject
    {
        ["type"] = "backofficeEntryPoint",
        ["alias"] = "Varumarke.EntryPoint",
        ["name"] = "Varumärke entry point",
        ["js"] = $"{root}varumarke/entry-point.js",
    });

    private static JsonObject Localization(string root, string culture, int weight) => new()
    {
        ["type"] = "localization",
        ["alias"] = $"Varumarke.Localization.{culture}",
        ["name"] = $"Varumärke texts ({culture})",
        ["weight"] = weight,
        ["meta"] = new JsonObject { ["culture"] = culture },
        ["js"] = $"{root}varumarke/texts-{culture}.js",
    };

    private static JsonObject Of(string name, params JsonNode[] extensions) => new()
    {
        ["name"] = name,
        ["version"] = Version,
        ["extensions"] = new JsonArray(extensions),
    };
}
