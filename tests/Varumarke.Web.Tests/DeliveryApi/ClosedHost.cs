using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.DeliveryApi;

/// <summary>A site without content whose API needs a key and gives no media.</summary>
public sealed class ClosedHost() : Site(new Dictionary<string, string?>
{
    ["Varumarke:Seed:Enabled"] = "false",
    ["Umbraco:CMS:DeliveryApi:ApiKey"] = "closed-key",
    ["Umbraco:CMS:DeliveryApi:PublicAccess"] = "false",
    ["Umbraco:CMS:DeliveryApi:Media:Enabled"] = "false",
});
