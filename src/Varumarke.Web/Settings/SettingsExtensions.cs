using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace Varumarke.Web.Settings;

/// <summary>Where settings are read from.</summary>
internal static class SettingsExtensions
{
    /// <summary>
    /// The settings that came with the program first, wherever it is started; over them those of the folder that it is started in,
    /// then the environment and the command line. Without the first a program started elsewhere gives other addresses and writes
    /// another log.
    /// </summary>
    public static WebApplicationBuilder AddSettingsBesideProgram(this WebApplicationBuilder builder)
    {
        string beside = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        if (string.Equals(beside, Path.TrimEndingDirectorySeparator(builder.Environment.ContentRootPath), StringComparison.Ordinal))
        {
            return builder;
        }

        IList<IConfigurationSource> sources = builder.Configuration.Sources;
        int at = sources.TakeWhile(source => source is not JsonConfigurationSource).Count();
        foreach (string file in (string[])["appsettings.json", $"appsettings.{builder.Environment.EnvironmentName}.json"])
        {
            if (File.Exists(Path.Combine(beside, file)))
            {
                sources.Insert(at++, new JsonConfigurationSource { FileProvider = new PhysicalFileProvider(beside), Path = file });
            }
        }

        return builder;
    }
}
