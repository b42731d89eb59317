using Varumarke.Core.Library;

namespace Varumarke.Portal.Library;

/// <summary>Which file a page shows of a logo: one that is drawn as it is, and of any other the smallest that is not cut.</summary>
public static class LogoFile
{
    // The files themselves are made for print: four of them weigh more than the rest of a page.
    private const string Uncut = "web";

    /// <summary>Its address.</summary>
    public static string AddressOf(ShelvedAsset logo)
    {
        ArgumentNullException.ThrowIfNull(logo);
        return logo.Renditions?.Presets.GetValueOrDefault(Uncut) is { } link ? link.Srcset?.Split(' ', 2)[0] ?? link.Url : logo.Asset.Url;
    }
}
