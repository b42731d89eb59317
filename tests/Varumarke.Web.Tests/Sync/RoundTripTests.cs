using System.Globalization;
using CsCheck;
using static Varumarke.Web.Tests.Sync.MiniSite;

namespace Varumarke.Web.Tests.Sync;

/// <summary>Whatever a small site looks like: once it is in, it stays as it is, and it goes from one database to the next as the same text.</summary>
public sealed class RoundTripTests
{
    private static readonly string[] Words = ["Nyheter", "nyheter", "Nyheter (1)", "Łódź", "Ö", "a/b", "Con"];

    private static readonly Gen<RandomPage> Page =
        from name in Gen.OneOfConst(Words)
        from english in Gen.OneOfConst<string?>([null, .. Words])
        from varies in Gen.Bool
        from parent in Gen.Int[0, 4]
        from order in Gen.Int[0, 2]
        from second in Gen.Int[0, 2]
        from state in Gen.Int[0, 9]
        select new RandomPage(name, english, varies, parent, order, second, state);

    [Fact]
    public async Task ExportImportExport_AnySmallSite_IsTheSameText()
    {
        await Page.Array[1, 12].SampleAsync(RoundTripAsync, iter: 12, threads: 1);
    }

    private static async Task RoundTripAsync(RandomPage[] pages)
    {
        await using SyncHost host = new SyncHost().Start();
        foreach ((int index, RandomPage page) in pages.Index())
        {
            host.Document(100 + index, page.Name, page.ToPage(index));
        }

        SyncRunResult dry = await host.RunAsync("import", host.Config, "--dry-run");
        SyncRunResult first = await host.RunAsync("import", host.Config);
        Assert.Equal(string.Empty, first.Failures());
        Assert.Equal(dry.Lines(), first.Lines());
        Assert.Equal(string.Empty, (await host.RunAsync("import", host.Config)).Others("unchanged"));
        string folder = Path.Combine(host.Root, "out");
        await host.RunAsync("export", folder);
        Assert.Equal(string.Empty, (await host.RunAsync("import", folder)).Others("unchanged"));

        await using var other = new SyncHost();
        SyncRunResult second = await other.RunAsync("import", folder);
        Assert.Equal(string.Empty, second.Failures());
        await other.RunAsync("export", Path.Combine(other.Root, "out"));
        Assert.Equal(FolderBytes.Of(folder), FolderBytes.Of(Path.Combine(other.Root, "out")));
    }

    /// <param name="Parent">How many pages before this one its parent is; 0 for the root.</param>
    /// <param name="State">What of published, thrown away and scheduled it is.</param>
    private sealed record RandomPage(string Name, string? English, bool Varies, int Parent, int Order, int Second, int State)
    {
        public MiniPage ToPage(int index)
        {
            string names = Varies ? MiniSite.Name("sv-SE", Name) + (English is null ? string.Empty : MiniSite.Name("en-GB", English)) : string.Empty;
            string value = Varies
                ? $"<text><Value Culture=\"sv-SE\">{index}</Value>{(English is null ? string.Empty : "<Value Culture=\"en-GB\">x</Value>")}</text>"
                : Value("text", index.ToString(CultureInfo.InvariantCulture));
            return new MiniPage(Varies ? "page" : "plain")
            {
                Names = names,
                Parent = Parent == 0 || Parent > index ? 0 : 100 + index - Parent,
                SortOrder = Order,
                CreateDate = $"2024-01-02T03:04:0{Second}",
                Trashed = State == 9,
                Published = State is 7 or 8 ? "<Published Default=\"false\" />" : "<Published Default=\"true\" />",
                Schedule = State == 6 ? "<ContentSchedule><Culture></Culture><Action>Expire</Action><Date>2041-01-01T00:00:00</Date></ContentSchedule>" : string.Empty,
                Properties = value,
            };
        }
    }
}
