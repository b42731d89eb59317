using System.Globalization;
using System.Reflection;
using Varumarke.Core.Pictures;
using Varumarke.Tests.Seed;

namespace Varumarke.Tests.Core.Pictures;

public sealed class PictureLimitsTests
{
    [Fact]
    public void Settings_All_AreInTheOperatorsPageWithTheirDefaults()
    {
        string page = File.ReadAllText(Path.Combine(SeedFolder.Root, "docs", "operations", "pictures.md"));
        var defaults = new PictureLimits();
        PropertyInfo[] settings = typeof(PictureLimits).GetProperties(BindingFlags.Public | BindingFlags.Instance);

        Assert.NotEmpty(settings);
        Assert.All(settings, setting => Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"\n| `{setting.Name}` | `{setting.GetValue(defaults)}` |"), page, StringComparison.Ordinal));
        Assert.Equal(settings.Length, page.Split('\n').Count(line => line.StartsWith("| `", StringComparison.Ordinal)));
    }
}
