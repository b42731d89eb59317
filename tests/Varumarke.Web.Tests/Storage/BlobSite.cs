using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using Varumarke.Testing.Storage;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Storage;

/// <summary>The seeded site with its files in containers of its own, over a wire that can be cut.</summary>
public sealed partial class BlobSite : Site
{
    private readonly string _media;
    private readonly string _renditions;

    public BlobSite()
        : this(new Forwarder(TargetPort()), Azurite.NewContainer("media"), Azurite.NewContainer("renditions"))
    {
    }

    private BlobSite(Forwarder wire, string media, string renditions)
        : base(new Dictionary<string, string?>
        {
            ["Varumarke:Seed:ConfigFolder"] = Path.Combine(Repository, "umbraco-config"),
            ["Varumarke:Seed:MediaFolder"] = Path.Combine(Repository, "media-seed"),
            ["Varumarke:Storage:Provider"] = "AzureBlob",
            ["Varumarke:Storage:ConnectionString"] = Port().Replace(Azurite.ConnectionString, $":{wire.Port}/", 1),
            ["Varumarke:Storage:MediaContainer"] = media,
            ["Varumarke:Storage:RenditionsContainer"] = renditions,
        }) => (Wire, _media, _renditions) = (wire, media, renditions);

    public Forwarder Wire { get; }

    public BlobContainerClient Media => new(Azurite.ConnectionString, _media);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Wire.Dispose();
            Media.DeleteIfExists();
            new BlobContainerClient(Azurite.ConnectionString, _renditions).DeleteIfExists();
        }
    }

    private static int TargetPort() => int.Parse(Port().Match(Azurite.ConnectionString).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    // Of BlobEndpoint=http://127.0.0.1:10000/account, the only address in the string.
    [GeneratedRegex(":([0-9]+)/")]
    private static partial Regex Port();
}
