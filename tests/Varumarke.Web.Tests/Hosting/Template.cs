using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.Search.Keeping;
using Varumarke.Testing;

namespace Varumarke.Web.Tests.Hosting;

/// <summary>
/// What a site is after its first start, made once and copied to every site of that kind: importing the seed costs seconds,
/// and most tests are not about it.
/// </summary>
internal static class Template
{
    private static readonly ConcurrentDictionary<string, Lazy<string>> Made = new(StringComparer.Ordinal);

    static Template() => AppDomain.CurrentDomain.ProcessExit += (_, _) => RemoveAll();

    /// <summary>Whether a site of these settings begins as others do, with files in its own folder.</summary>
    public static bool Fits(IReadOnlyDictionary<string, string?> settings) =>
        settings.Keys.Any(key => key is "Varumarke:Seed:ConfigFolder" or "Varumarke:Seed:Kind")
        && !settings.Keys.Any(key => key.StartsWith("Varumarke:Database:", StringComparison.Ordinal) || key.StartsWith("Varumarke:Storage:", StringComparison.Ordinal));

    /// <summary>Lays what a first start leaves into a folder: the database, <c>media</c> and <c>search</c>.</summary>
    /// <param name="folder">The folder of the site.</param>
    /// <param name="settings">Its settings, of which those of the seed and of the first administrator decide what there is.</param>
    /// <param name="database">The database's file in it.</param>
    public static void LayInto(string folder, IReadOnlyDictionary<string, string?> settings, string database = Site.DatabaseFile)
    {
        Dictionary<string, string?> deciding = settings
            .Where(setting => setting.Key.StartsWith("Varumarke:Seed:", StringComparison.Ordinal) || setting.Key.StartsWith("Varumarke:Backoffice:", StringComparison.Ordinal))
            .ToDictionary(StringComparer.Ordinal);
        string kind = string.Join('|', deciding.OrderBy(setting => setting.Key, StringComparer.Ordinal));
        Copy(Made.GetOrAdd(kind, _ => new Lazy<string>(() => Make(deciding))).Value, folder);
        File.Move(Path.Combine(folder, Site.DatabaseFile), Path.Combine(folder, database));
    }

    private static string Make(Dictionary<string, string?> settings)
    {
        string kept = Directory.CreateTempSubdirectory("varumarke-template-").FullName;
        using var first = new Site(settings, fromTemplate: false);
        ChangeQueue told = first.Services.GetRequiredService<ChangeQueue>();
        Eventually.HoldsAsync(() => told.IsEmpty).GetAwaiter().GetResult();
        first.StopKeepingFiles(kept);
        return kept;
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static void RemoveAll()
    {
        foreach (Lazy<string> made in Made.Values.Where(made => made.IsValueCreated && Directory.Exists(made.Value)))
        {
            Directory.Delete(made.Value, recursive: true);
        }
    }
}
