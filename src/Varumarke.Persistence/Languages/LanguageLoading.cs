using Umbraco.Cms.Core.Models;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Languages;

internal static class LanguageLoading
{
    private const string All = """SELECT "Id", "Key", "IsoCode", "CultureName", "IsDefault", "IsMandatory", "FallbackId" FROM languages ORDER BY "Id" """;

    /// <summary>All languages in the order they were made.</summary>
    public static IReadOnlyList<ILanguage> Load(VarumarkeDbContext context)
    {
        List<LanguageRow> rows = context.Read(All, ReadRow);
        var isoCodes = rows.ToDictionary(row => row.Id, row => row.IsoCode);
        List<ILanguage> languages = [.. rows.Select(row => Build(row, isoCodes))];

        // Umbraco takes for granted that one language is the default. Whether it is mandatory is the site's to say: a document
        // that is published in another language alone is delivered in that one.
        if (languages.Count > 0 && !languages.Exists(language => language.IsDefault))
        {
            languages[0].IsDefault = true;
            languages[0].ResetDirtyProperties(false);
        }

        return languages;
    }

    private static LanguageRow ReadRow(RowReader row) => new()
    {
        Id = row.Int(),
        Key = row.Guid(),
        IsoCode = row.Text(),
        CultureName = row.Text(),
        IsDefault = row.Bool(),
        IsMandatory = row.Bool(),
        FallbackId = row.IntOrNull(),
    };

    private static Language Build(LanguageRow row, Dictionary<int, string> isoCodes)
    {
        var language = new Language(row.IsoCode, row.CultureName)
        {
            Id = row.Id,
            Key = row.Key,
            IsDefault = row.IsDefault,
            IsMandatory = row.IsMandatory,
            FallbackIsoCode = row.FallbackId is { } fallback ? isoCodes[fallback] : null,
        };
        language.ResetDirtyProperties(false);
        return language;
    }
}
