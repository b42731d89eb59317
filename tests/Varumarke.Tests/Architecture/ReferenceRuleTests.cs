using System.Reflection;

namespace Varumarke.Tests.Architecture;

/// <summary>The house stands on these rules (docs/architecture.md): Web → features → Core, and features meet in Core only.</summary>
public sealed class ReferenceRuleTests
{
    private const string Prefix = "Varumarke.";

    /// <summary>Which of our own projects each project may use.</summary>
    public static TheoryData<string, string[]> Allowed => new()
    {
        { "Varumarke.Core", [] },
        { "Varumarke.Http", ["Varumarke.Core"] },
        { "Varumarke.Engine", ["Varumarke.Core"] },
        { "Varumarke.Persistence", ["Varumarke.Core"] },
        { "Varumarke.DeliveryApi", ["Varumarke.Core", "Varumarke.Http"] },
        { "Varumarke.Storage", ["Varumarke.Core"] },
        { "Varumarke.Intake", ["Varumarke.Core"] },
        { "Varumarke.Renditions", ["Varumarke.Core", "Varumarke.Http"] },
        { "Varumarke.ManagementApi", ["Varumarke.Core", "Varumarke.Http"] },
        { "Varumarke.Search", ["Varumarke.Core"] },
        { "Varumarke.BrandApi", ["Varumarke.Core", "Varumarke.Http"] },
        { "Varumarke.Portal", ["Varumarke.Core", "Varumarke.Http"] },
        {
            "Varumarke.Web",
            ["Varumarke.Core", "Varumarke.Http", "Varumarke.Engine", "Varumarke.Persistence", "Varumarke.DeliveryApi", "Varumarke.Storage", "Varumarke.Intake", "Varumarke.Renditions", "Varumarke.ManagementApi", "Varumarke.Search", "Varumarke.BrandApi", "Varumarke.Portal"]
        },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void References_OfOurOwnProjects_FollowTheHouse(string project, string[] allowed)
    {
        string[] used = [.. References(project).Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))];
        Assert.Empty(used.Except(allowed));
    }

    [Theory]
    [InlineData("Varumarke.Core", "Microsoft.EntityFrameworkCore")]
    [InlineData("Varumarke.Core", "Microsoft.AspNetCore")]
    [InlineData("Varumarke.Http", "Microsoft.EntityFrameworkCore")]
    [InlineData("Varumarke.Engine", "Microsoft.EntityFrameworkCore")]
    [InlineData("Varumarke.DeliveryApi", "Microsoft.EntityFrameworkCore")]
    [InlineData("Varumarke.Persistence", "Microsoft.AspNetCore")]
    [InlineData("Varumarke.Storage", "Microsoft.EntityFrameworkCore")]
    [InlineData("Varumarke.Intake", "Microsoft.EntityFrameworkCore")]
    [InlineData("Varumarke.Renditions", "Microsoft.EntityFrameworkCore")]
    [InlineData("Varumarke.ManagementApi", "Microsoft.EntityFrameworkCore")]
    [InlineData("Varumarke.Search", "Microsoft.EntityFrameworkCore")]
    [InlineData("Varumarke.Search", "Microsoft.AspNetCore")]
    [InlineData("Varumarke.BrandApi", "Lucene")]
    [InlineData("Varumarke.Portal", "Lucene")]
    [InlineData("Varumarke.Portal", "Microsoft.EntityFrameworkCore")]
    public void References_OutsideTheHouse_AreKeptOut(string project, string forbidden) =>
        Assert.DoesNotContain(References(project), name => name.StartsWith(forbidden, StringComparison.Ordinal));

    [Fact]
    public void Allowed_EveryProjectOfOurs_IsListed()
    {
        string[] listed = [.. Allowed.Select(row => (string)row.ToArray()[0]!)];
        string[] built = [.. Directory.GetFiles(AppContext.BaseDirectory, "Varumarke.*.dll")
            .Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Where(name => !name.Contains("Test", StringComparison.Ordinal) && name != "Varumarke.Pictures")];
        Assert.Equal(listed.Order(), built.Order());
    }

    private static string[] References(string project) =>
        [.. Assembly.Load(project).GetReferencedAssemblies().Select(reference => reference.Name!)];
}
