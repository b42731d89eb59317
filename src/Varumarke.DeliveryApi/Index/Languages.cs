using System.Globalization;

namespace Varumarke.DeliveryApi.Index;

/// <summary>The rules that names and texts are ordered by. Cultures come from requests: one that nobody knows has no rules.</summary>
internal static class Languages
{
    public static CultureInfo Of(string? culture)
    {
        try
        {
            return CultureInfo.GetCultureInfo(culture ?? string.Empty);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
