using System.Globalization;
using System.Text.Json.Nodes;
using Varumarke.Core.Assets;
using Varumarke.Core.Library;

namespace Varumarke.BrandApi.Terms;

/// <summary>An asset's terms as a policy for machines: W3C's ODRL 2.2 as JSON-LD.</summary>
internal static class OdrlPolicy
{
    private static readonly string[] Uses = ["use", "reproduce", "distribute", "display"];

    /// <summary>The policy.</summary>
    /// <param name="asset">The asset; the caller has asked the gate.</param>
    /// <param name="address">The policy's own address.</param>
    /// <param name="target">The asset's address.</param>
    public static JsonObject Of(LibraryAsset asset, string address, string target)
    {
        AssetTerms terms = asset.Asset.Terms;
        var permission = new JsonObject { ["target"] = target, ["action"] = new JsonArray([.. Uses.Select(use => JsonValue.Create(use))]) };
        JsonObject[] constraints = [.. Constraints(asset)];
        if (constraints.Length > 0)
        {
            permission["constraint"] = new JsonArray(constraints);
        }

        if (terms.CreditLineIn("sv") is { Length: > 0 } credit)
        {
            permission["duty"] = new JsonArray(new JsonObject { ["action"] = "attribute", ["attributedParty"] = credit });
        }

        var policy = new JsonObject { ["@context"] = "http://www.w3.org/ns/odrl.jsonld", ["@type"] = "Set", ["uid"] = address, ["permission"] = new JsonArray(permission) };
        if (terms.LicenceUrl is { Length: > 0 } licence)
        {
            policy["inheritFrom"] = licence;
        }

        if (terms.RightsHolder is { Length: > 0 } holder)
        {
            policy["assigner"] = new JsonObject { ["@type"] = "Party", ["name"] = holder };
        }

        if (terms.Licence?.Contains("-NC", StringComparison.OrdinalIgnoreCase) == true)
        {
            policy["prohibition"] = new JsonArray(new JsonObject { ["target"] = target, ["action"] = "commercialize" });
        }

        return policy;
    }

    private static IEnumerable<JsonObject> Constraints(LibraryAsset asset)
    {
        if (asset.Asset.Terms.UsableUntil is { } until)
        {
            yield return new JsonObject
            {
                ["leftOperand"] = "dateTime",
                ["operator"] = "lt",
                ["rightOperand"] = new JsonObject { ["@value"] = until.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), ["@type"] = "xsd:dateTime" },
            };
        }

        if (asset.Channels.Count > 0)
        {
            yield return new JsonObject
            {
                ["leftOperand"] = "media",
                ["operator"] = "isAnyOf",
                ["rightOperand"] = new JsonArray([.. asset.Channels.Select(channel => JsonValue.Create(channel))]),
            };
        }
    }
}
