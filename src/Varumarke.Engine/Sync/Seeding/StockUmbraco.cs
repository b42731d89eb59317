using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Engine.Sync.Seeding;

/// <summary>
/// What Umbraco's installer puts into a database besides the groups and relation types, which every database here has. The types
/// lie in a uSync folder beside the program.
/// </summary>
internal sealed class StockUmbraco(ILanguageService languages, IUserService users)
{
    private const string English = "en-US";

    /// <summary>The folder of stock data types, media types and the member type.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "umbraco-base");

    /// <summary>Makes English the default language, and that of the first administrator.</summary>
    public async Task SpeakEnglishAsync()
    {
        if (await languages.GetAsync(English) is null)
        {
            await languages.CreateAsync(
                new Language(English, "English (United States)") { IsDefault = true, IsMandatory = true }, Constants.Security.SuperUserKey);
        }

        if (await users.GetAsync(Constants.Security.SuperUserKey) is { } administrator)
        {
            administrator.Language = English;
            users.Save(administrator);
        }
    }
}
