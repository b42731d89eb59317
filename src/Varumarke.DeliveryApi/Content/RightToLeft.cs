using System.Collections.Concurrent;
using System.Globalization;

namespace Varumarke.DeliveryApi.Content;

/// <summary>Which languages are written from right to left; Umbraco turns their paths round as well.</summary>
internal static class RightToLeft
{
    private const int Capacity = 1_000;
    private static readonly ConcurrentDictionary<string, bool> Known = new(StringComparer.OrdinalIgnoreCase);

    public static bool Is(string culture)
    {
        if (Known.TryGetValue(culture, out bool known))
        {
            return known;
        }

        bool isRightToLeft = Look(culture);
        if (Known.Count < Capacity)
        {
            Known[culture] = isRightToLeft;
        }

        return isRightToLeft;
    }

    private static bool Look(string culture)
    {
        try
        {
            return CultureInfo.GetCultureInfo(culture).TextInfo.IsRightToLeft;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
