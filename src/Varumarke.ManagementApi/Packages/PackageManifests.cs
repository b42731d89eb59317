using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Varumarke.ManagementApi.Client;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.SignIn;

namespace Varumarke.ManagementApi.Packages;

/// <summary>
/// What extends the client: our own package, and what somebody has put into <c>App_Plugins/*/umbraco-package.json</c>, as in Umbraco.
/// Texts and what a package says is for everybody goes to whoever asks; the rest to those who are signed in.
/// </summary>
internal sealed class PackageManifests(ClientBundle bundle, PluginFolder plugins, IOptions<ExternalSignInOptions> external, ILogger<PackageManifests> logger)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<PackageManifests>("manifest/manifest/public", Access.Anyone, (own, _) => Task.FromResult(Answer.Of(own.Public()))),
        Operation.Get<PackageManifests>("manifest/manifest/private", Access.SignedIn, (own, _) => Task.FromResult(Answer.Of(own.Private()))),
        Operation.Get<PackageManifests>("manifest/manifest", Access.SignedIn, (own, _) => Task.FromResult(Answer.Of(new JsonArray([.. own.Public(), .. own.Private()])))),
    ];

    private JsonNode[] Public() => [.. Own(OwnPackage.Texts), .. Plugins(isPublic: true)];

    private JsonNode[] Private() => [.. Own(OwnPackage.Views), .. Services(), .. Plugins(isPublic: false)];

    // A program that was built without the client has nothing to extend.
    private IEnumerable<JsonNode> Own(Func<string, JsonNode> package) => bundle.Hash is null ? [] : [package(bundle.Root)];

    // Told after signing in, for the profile: before it, our own sign-in page offers them.
    private IEnumerable<JsonNode> Services() => external.Value.Providers.Count == 0 ? [] : [OwnPackage.ExternalSignIn(external.Value)];

    private IEnumerable<JsonNode> Plugins(bool isPublic) => plugins.Packages().Select(Read).OfType<JsonObject>()
        .Where(package => (package["allowPublicAccess"]?.GetValueKind() == JsonValueKind.True) == isPublic)
        .Select(package => new JsonObject
        {
            ["name"] = package["name"]?.DeepClone(),
            ["id"] = package["id"]?.DeepClone(),
            ["version"] = package["version"]?.DeepClone(),
            ["extensions"] = package["extensions"]?.DeepClone() ?? new JsonArray(),
        });

    private JsonObject? Read(string path)
    {
        try
        {
            var package = JsonNode.Parse(File.ReadAllBytes(path), documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }) as JsonObject;
            return package?["name"]?.GetValueKind() == JsonValueKind.String ? package : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or JsonException or UnauthorizedAccessException)
        {
            logger.PackageUnreadable(unreadable, path);
            return null;
        }
    }
}
