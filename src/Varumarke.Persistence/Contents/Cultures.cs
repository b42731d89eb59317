using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;
using Varumarke.Persistence.Caching;

namespace Varumarke.Persistence.Contents;

/// <summary>Languages by number, as they are stored, and by ISO code, as Umbraco's models carry them.</summary>
internal sealed class Cultures(DataSetCache<ILanguage> languages)
{
    /// <summary>All languages as they are now, for going through many values.</summary>
    public DataSet<ILanguage> All => languages.Shared;

    /// <summary>The ISO code of a language; null where the language does not exist.</summary>
    public string? IsoCode(int languageId) => languages.Shared.Find(languageId)?.IsoCode;

    /// <summary>The id of a language; null for no culture and for one that does not exist.</summary>
    public int? Find(string? isoCode) => string.IsNullOrEmpty(isoCode)
        ? null
        : languages.Shared.All.FirstOrDefault(language => language.IsoCode.InvariantEquals(isoCode))?.Id;

    /// <exception cref="InvalidOperationException">There is no such language.</exception>
    public int Get(string isoCode) => Find(isoCode) ?? throw new InvalidOperationException($"There is no language '{isoCode}'.");

    /// <summary>The default language's ISO code; null where no language is made yet.</summary>
    public string? Default => languages.Shared.All.FirstOrDefault(language => language.IsDefault)?.IsoCode;
}
