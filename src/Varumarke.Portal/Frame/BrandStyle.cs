using Varumarke.Core.Brand;
using Varumarke.Core.Changes;
using Varumarke.Core.Problems;

namespace Varumarke.Portal.Frame;

/// <summary>
/// The pages' style in the colours and typefaces that the brand platform has now: made anew when something has changed, under an address
/// that names its content.
/// </summary>
public sealed class BrandStyle(PortalFiles files, BrandReader brand, IEnumerable<IGeneration> generations)
{
    private readonly IGeneration[] _generations = [.. generations];
    private volatile Made? _made;

    /// <summary>Its address.</summary>
    public string Address
    {
        get
        {
            // Before it is read: what changes meanwhile is read by whoever asks next.
            long now = _generations.Sum(generation => generation.Now);
            if (_made is { } made && made.Generation == now)
            {
                return made.Address;
            }

            try
            {
                BrandPlatform? platform = brand.Platform(ReaderLanguage.Swedish) ?? brand.Platform(ReaderLanguage.English);
                string address = files.StyleWith(platform is null ? string.Empty : BrandTokens.Of(platform.Colours, platform.Typefaces));
                _made = new Made(now, address);
                return address;
            }
#pragma warning disable CA1031 // The page that tells of a fault has a style too, whatever it is that cannot be read.
            catch (Exception)
#pragma warning restore CA1031
            {
                return _made?.Address ?? files.Style;
            }
        }
    }

    private sealed record Made(long Generation, string Address);
}
