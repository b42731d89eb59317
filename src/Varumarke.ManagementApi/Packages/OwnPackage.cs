using System.Text.Json.Nodes;
using Varumarke.Core.Boot;
using Varumarke.ManagementApi.SignIn;

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

    /// <summary>The services that an account may be tied to, for the profile.</summary>
    public static JsonNode ExternalSignIn(ExternalSignInOptions external) => Of(
        Name + " sign-in",
        [.. external.Providers.OrderBy(provider => provider.Key, StringComparer.Ordinal).Select(provider => new JsonObject
        {
            ["type"] = "authProvider",
            ["alias"] = $"Varumarke.AuthProvider.{provider.Key}",
            ["name"] = $"Varumärke sign-in ({provider.Key})",
            ["forProviderName"] = ExternalSchemes.SchemeOf(provider.Key),
            ["weight"] = 0,
            ["meta"] = new JsonObject
            {
                ["label"] = provider.Value.DisplayName,
                ["defaultView"] = new JsonObject { ["icon"] = "icon-cloud" },
                ["linking"] = new JsonObject { ["allowManualLinking"] = true },
            },
        })]);

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
