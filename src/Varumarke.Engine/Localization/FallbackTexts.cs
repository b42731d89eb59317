using System.Globalization;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Engine.Localization;

/// <summary>
/// Umbraco's texts in the nearest language there is: the same language of another country, else English. Umbraco itself answers
/// with the key in brackets, so that a visitor in en-GB, and a job without any culture, would read <c>[stringLengthExceeded]</c>.
/// </summary>
internal sealed class FallbackTexts(ILocalizedTextService inner) : ILocalizedTextService
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    public string Localize(string? area, string? alias, CultureInfo? culture, IDictionary<string, string?>? tokens = null) =>
        inner.Localize(area, alias, Nearest(culture), tokens);

    public IDictionary<string, IDictionary<string, string>> GetAllStoredValuesByAreaAndAlias(CultureInfo culture) =>
        inner.GetAllStoredValuesByAreaAndAlias(Nearest(culture));

    public IDictionary<string, string> GetAllStoredValues(CultureInfo culture) => inner.GetAllStoredValues(Nearest(culture));

    public IEnumerable<CultureInfo> GetSupportedCultures() => inner.GetSupportedCultures();

    public CultureInfo ConvertToSupportedCultureWithRegionCode(CultureInfo currentCulture) => Nearest(currentCulture);

    private CultureInfo Nearest(CultureInfo? culture)
    {
        CultureInfo wanted = culture ?? English;
        List<CultureInfo> supported = inner.GetSupportedCultures().ToList();
        return supported.Find(candidate => candidate.Equals(wanted))
            ?? supported.Find(candidate => candidate.TwoLetterISOLanguageName == wanted.TwoLetterISOLanguageName && !wanted.Equals(CultureInfo.InvariantCulture))
            ?? English;
    }
}
