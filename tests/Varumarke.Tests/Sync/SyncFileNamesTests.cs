using CsCheck;
using Varumarke.Engine.Sync.Folders;

namespace Varumarke.Tests.Sync;

public sealed class SyncFileNamesTests
{
    [Theory]
    [InlineData("Łódź", "lodz")]
    [InlineData("Zażółć gęślą jaźń", "zazolc-gesla-jazn")]
    [InlineData("Smørrebrød på Straße", "smorrebrod-pa-strasse")]
    [InlineData("Þingvellir Ðæ ı", "thingvellir-dae-i")]
    public void Slug_LettersThatAreNotDivided_AreKept(string name, string expected)
    {
        Assert.Equal(expected, SyncFileNames.Slug(name));
    }

    private static readonly Guid First = new("aaaaaaaa-0000-0000-0000-000000000001");
    private static readonly Guid Second = new("bbbbbbbb-0000-0000-0000-000000000002");

    private static readonly Dictionary<Guid, string> None = [];

    [Fact]
    public void Choose_ItemWithAFileAlready_KeepsItsName()
    {
        var existing = new Dictionary<Guid, string> { [First] = "below/start.config" };

        IReadOnlyDictionary<Guid, string> names = SyncFileNames.Choose([(First, "Hem"), (Second, "Hem")], existing);

        Assert.Equal("below/start.config", names[First]);
        Assert.Equal("hem.config", names[Second]);
    }

    [Fact]
    public void Choose_NameThatAnotherItemsFileHas_GetsItsKey()
    {
        var existing = new Dictionary<Guid, string> { [First] = "hem.config" };

        Assert.Equal($"hem-{Second:n}.config", SyncFileNames.Choose([(First, "Start"), (Second, "Hem")], existing)[Second]);
    }

    [Theory]
    [InlineData("Äventyr i Klarälvdalen!", "aventyr-i-klaralvdalen.config")]
    [InlineData("../../etc/passwd", "etc-passwd.config")]
    [InlineData("CON", "con-aaaaaaaa000000000000000000000001.config")]
    [InlineData("日本", "aaaaaaaa000000000000000000000001.config")]
    [InlineData("", "aaaaaaaa000000000000000000000001.config")]
    public void Choose_AnyName_IsSafe(string name, string expected)
    {
        Assert.Equal(expected, SyncFileNames.Choose([(First, name)], None)[First]);
    }

    [Fact]
    public void Choose_NamesThatCollide_AllGetTheirKey()
    {
        IReadOnlyDictionary<Guid, string> names = SyncFileNames.Choose([(First, "Hem"), (Second, "hem ")], None);

        Assert.Equal("hem-aaaaaaaa000000000000000000000001.config", names[First]);
        Assert.Equal("hem-bbbbbbbb000000000000000000000002.config", names[Second]);
    }

    [Fact]
    public void Choose_AnyNames_AreDistinctAndPlain()
    {
        Gen.Select(Gen.Guid, Gen.String[0, 300]).Array[0, 30].Sample(items =>
        {
            (Guid, string)[] distinct = [.. items.DistinctBy(item => item.Item1)];
            string[] names = [.. SyncFileNames.Choose(distinct, None).Values];
            return names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == distinct.Length
                && names.All(name => name.Length < 130 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.'));
        });
    }
}
