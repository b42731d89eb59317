using System.Text.RegularExpressions;

namespace Varumarke.Tests.Architecture;

/// <summary>What changed is read in one place, in one order (docs/changes.md).</summary>
public sealed partial class ChangesTests
{
    /// <summary>Who reads what a refresher says: Umbraco's, and our own two.</summary>
    private static readonly string[] Readers =
    [
        "Varumarke.Core/Changes/ChangesServiceCollectionExtensions.cs",
        "Varumarke.Core/Changes/UmbracoChanges.cs",
        "Varumarke.Core/Composition/ContributionsServiceCollectionExtensions.cs",
        "Varumarke.Core/Contributions/ContributionChanges.cs",
        "Varumarke.Core/SignIn/SessionCacheRefresher.cs",
        "Varumarke.ManagementApi/SignIn/SignInServiceCollectionExtensions.cs",
    ];

    [Fact]
    public void Source_ThatHandlesARefreshersNotification_IsTheFeeds()
    {
        string src = Path.Combine(Sources.Root, "src");
        string[] readers = [.. Directory.EnumerateFiles(src, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(src, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/node_modules/", StringComparison.Ordinal))
            .Where(path => Handler().IsMatch(File.ReadAllText(Path.Combine(src, path))))
            .Order(StringComparer.Ordinal)];
        Assert.Equal(Readers, readers);
    }

    [GeneratedRegex(@"INotification(Async)?Handler<\w*CacheRefresherNotification>|AddNotification(Async)?Handler<\w*CacheRefresherNotification|Follow<\w*CacheRefresherNotification>")]
    private static partial Regex Handler();
}
