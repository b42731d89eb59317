using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Changes;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Docs;

/// <summary>docs/changes.md says who hears what, and when.</summary>
public sealed partial class ChangesDocTests(EmptySite site) : IClassFixture<EmptySite>
{
    [Fact]
    public void Table_OfListeners_IsWhatIsRegistered()
    {
        string[] told = [.. File.ReadLines(Path.Combine(Site.Repository, "docs", "changes.md"))
            .Select(line => Row().Match(line))
            .Where(row => row.Success)
            .Select(row => string.Join(" | ", row.Groups["phase"].Value, row.Groups["listener"].Value, Normal(row.Groups["kinds"].Value.Split(", "))))
            .Order(StringComparer.Ordinal)];

        string[] registered = [.. site.Services.GetServices<ChangeSubscription>()
            .Select(each => string.Join(" | ", each.Phase, each.Listener.Name, Normal(each.Kinds.ToString().Split(", "))))
            .Order(StringComparer.Ordinal)];

        Assert.Equal(registered, told);
    }

    [Fact]
    public void Listeners_OfTheProgram_CanAllBeMade() =>
        Assert.All(site.Services.GetServices<ChangeSubscription>(), each => Assert.IsAssignableFrom<IChangeListener>(site.Services.GetRequiredService(each.Listener)));

    // "data types" and DataTypes are one.
    private static string Normal(IEnumerable<string> kinds) =>
        string.Join(", ", kinds.Select(kind => kind.Replace(" ", string.Empty, StringComparison.Ordinal).ToUpperInvariant()).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"^\| (?<phase>\w+) \| `(?<listener>\w+)` \| (?<kinds>[a-z ,]+) \|$")]
    private static partial Regex Row();
}
