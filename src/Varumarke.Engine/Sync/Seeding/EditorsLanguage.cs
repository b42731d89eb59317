using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Varumarke.Engine.Sync.Seeding;

/// <summary>
/// New users read Swedish, as the municipality does; on an Umbraco that began empty they read English, as from Umbraco's own installer.
/// <c>Umbraco:CMS:Global:DefaultUILanguage</c> says otherwise.
/// </summary>
internal sealed class EditorsLanguage(IConfiguration configuration, IOptions<SeedOptions> seed) : IPostConfigureOptions<GlobalSettings>
{
    private const string Setting = "Umbraco:CMS:Global:DefaultUILanguage";

    public void PostConfigure(string? name, GlobalSettings options)
    {
        if (configuration[Setting] is null)
        {
            options.DefaultUILanguage = seed.Value.Kind == SeedKind.Empty ? "en-US" : "sv";
        }
    }
}
