using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Varumarke.Core.Assets;
using Varumarke.Http.Addresses;
using Varumarke.Renditions.Metadata;
using Varumarke.Renditions.Metadata.Writing;
using Varumarke.Tests.Core.Rights;

namespace Varumarke.Tests.Renditions.Metadata;

/// <summary>An asset with everything said of it.</summary>
internal static class SampleAssets
{
    public static readonly Guid Key = new("8e6de157-7f5f-5e8d-8a5c-73df1825bf10");

    public static AssetTerms Terms { get; } = new()
    {
        Creator = "Åsa Öberg & Co <foto>",
        RightsHolder = "Hagfors kommun",
        CreditLine = "Foto: Åsa Öberg / Hagfors kommun",
        CopyrightNotice = "© Hagfors kommun",
        Licence = "CC-BY-4.0",
        LicenceUrl = "https://creativecommons.org/licenses/by/4.0/",
        AltTexts = new Dictionary<string, string> { ["en"] = "Red houses", ["sv"] = "Röda hus" },
        Captions = new Dictionary<string, string> { ["en"] = "The village.", ["sv"] = "Byn vid sjön." },
        Place = "Ekshärad",
    };

    public static RightsStatement Statement { get; } = new("By vid sjön", Terms, "https://bild.example/renditions/" + Key);

    public static AssetMetadataWriter Writer() =>
        new(new RightsAddresses(new PublicAddress(Options.Create(new WebRoutingSettings()), new ConfigurationBuilder().Build())));

    public static Asset Asset(AssetTerms? terms = null) => new()
    {
        Key = Key,
        Name = "By vid sjön",
        Url = "/media/a/by.jpg",
        Path = "a/by.jpg",
        Terms = terms ?? Terms,
        UpdateDate = DateTime.UnixEpoch,
        Media = new FakeMedia("brandImage"),
    };
}
