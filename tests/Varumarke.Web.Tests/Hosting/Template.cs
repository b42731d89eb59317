using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.Search.Keeping;
using Varumarke.Testing;
using Varumarke.Web.Tests.Backoffice;

namespace Varumarke.Web.Tests.Hosting;

/// <summary>
/// What a site is after its first start, made once and copied to every site of that kind: importing the seed costs seconds,
/// and most tests are not about it. The processes of one run share what they make where <c>VARUMARKE_TEST_TEMPLATES</c> names a folder
/// for it, as <c>./test.sh</c> does.
/// </summary>
internal static class Template
{
    private static readonly string? Shared = Environment.GetEnvironmentVariable("VARUMARKE_TEST_TEMPLATES");
    private static readonly Lazy<string> Folder = new(() => Shared ?? OfThisProcess());
    private static readonly ConcurrentDictionary<string, Lazy<string>> Made = new(StringComparer.Ordinal);

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

        // Somebody is made in any case; whoever does not ask who it is shares a copy with those who do.
        deciding.TryAdd("Varumarke:Backoffice:AdministratorEmail", BackofficeSite.Administrator);
        deciding.TryAdd("Varumarke:Backoffice:AdministratorPassword", BackofficeSite.Password);
        string kind = string.Join('|', deciding.OrderBy(setting => setting.Key, StringComparer.Ordinal));
        Copy(Made.GetOrAdd(kind, _ => new Lazy<string>(() => MakeOnce(kind, deciding))).Value, folder);
        File.Move(Path.Combine(folder, Site.DatabaseFile), Path.Combine(folder, database));
    }

    // Of several processes one makes it, and the others wait; one that is killed at it leaves nothing that looks finished.
    private static string MakeOnce(string kind, Dictionary<string, string?> settings)
    {
        string kept = Path.Combine(Folder.Value, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(kind)).AsSpan(0, 8)));
        FileStream? turn = null;
        Eventually.HoldsAsync(() => (turn = TryTake($"{kept}.turn")) is not null).GetAwaiter().GetResult();
        using (turn)
        {
            if (!Directory.Exists(kept))
            {
                Make(settings, kept);
            }
        }

        return kept;
    }

    private static FileStream? TryTake(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(file))
        {
            return null;
        }
    }

    private static void Make(Dictionary<string, string?> settings, string kept)
    {
        DirectoryInfo unfinished = Directory.CreateDirectory($"{kept}.{Environment.ProcessId}");
        using var first = new Site(settings, fromTemplate: false);
        ChangeQueue told = first.Services.GetRequiredService<ChangeQueue>();
        Eventually.HoldsAsync(() => told.IsEmpty).GetAwaiter().GetResult();
        first.StopKeepingFiles(unfinished.FullName);
        unfinished.MoveTo(kept);
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

    private static string OfThisProcess()
    {
        string folder = Directory.CreateTempSubdirectory("varumarke-templates-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
