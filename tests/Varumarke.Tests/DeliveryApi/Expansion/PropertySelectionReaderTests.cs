using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Varumarke.DeliveryApi;
using Varumarke.DeliveryApi.Expansion;

namespace Varumarke.Tests.DeliveryApi.Expansion;

public class PropertySelectionReaderTests
{
    [Fact]
    public void Read_NothingSaid_ExpandsNothingAndIncludesEverything()
    {
        OutputShape shape = Read("?x=1");

        Assert.Null(shape.Expand.Of("a"));
        Assert.True(shape.Fields.IsUnlimited);
    }

    [Fact]
    public void Read_EmptyFields_IncludesNothing()
    {
        OutputShape shape = Read("?fields=");

        Assert.False(shape.Fields.IsUnlimited);
        Assert.Null(shape.Fields.Of("a"));
    }

    [Fact]
    public void Read_NamedProperties_MeansThose()
    {
        PropertySelection expand = Read("?expand=properties[a, b]").Expand;

        Assert.NotNull(expand.Of("a"));
        Assert.NotNull(expand.Of("B"));
        Assert.Null(expand.Of("c"));
        Assert.Null(expand.Of("a")!.Of("x"));
    }

    [Fact]
    public void Read_NestedProperties_MeansThoseBelow()
    {
        PropertySelection expand = Read("?expand=properties[a[properties[b[properties[$all]]]],c]").Expand;

        Assert.NotNull(expand.Of("a")!.Of("b")!.Of("anything"));
        Assert.Null(expand.Of("a")!.Of("c"));
        Assert.Null(expand.Of("c")!.Of("b"));
    }

    [Fact]
    public void Read_AllWithNested_MeansEveryPropertysNested()
    {
        PropertySelection expand = Read("?expand=properties[$all[properties[b]]]").Expand;

        Assert.NotNull(expand.Of("x")!.Of("b"));
        Assert.Null(expand.Of("x")!.Of("c"));
    }

    [Fact]
    public void Read_AllBesideAName_PrefersTheName()
    {
        PropertySelection expand = Read("?expand=properties[$all,a[properties[b]]]").Expand;

        Assert.NotNull(expand.Of("a")!.Of("b"));
        Assert.Null(expand.Of("x")!.Of("b"));
    }

    [Theory]
    [InlineData("?expand=properties[$all]", 1)]
    [InlineData("?expand=properties[$all]&depth=3", 3)]
    [InlineData("?expand=$all&depth=2", 2)]
    public void Read_AllWithDepth_GoesThatDeep(string query, int depth)
    {
        PropertySelection? expand = Read(query).Expand;
        for (int level = 0; level < depth; level++)
        {
            expand = expand!.Of("a");
            Assert.NotNull(expand);
        }

        Assert.Null(expand!.Of("a"));
    }

    [Theory]
    [InlineData("?expand=[a]", "expand")]
    [InlineData("?expand=properties[a", "expand")]
    [InlineData("?expand=properties[a]]", "expand")]
    [InlineData("?expand=properties[]", "expand")]
    [InlineData("?expand=properties", "expand")]
    [InlineData("?expand=properties[a,,b]", "expand")]
    [InlineData("?expand=properties[a]b", "expand")]
    [InlineData("?expand=author", "expand")]
    [InlineData("?expand=all", "expand")]
    [InlineData("?expand=properties[a[b]]", "expand")]
    [InlineData("?fields=title", "fields")]
    [InlineData("?expand=properties[$all]&depth=6", "depth")]
    [InlineData("?depth=0", "depth")]
    [InlineData("?depth=x", "depth")]
    public void Read_BadSyntax_NamesTheParameter(string query, string parameter)
    {
        var reader = new PropertySelectionReader(new DeliveryApiOptions());

        reader.Read(Parse(query));

        Assert.Equal(parameter, Assert.Single(reader.Faults).Parameter);
    }

    [Fact]
    public void Read_BracketsNestedTooDeep_IsRefused()
    {
        var reader = new PropertySelectionReader(new DeliveryApiOptions());
        string deep = string.Concat(Enumerable.Repeat("properties[a[", 100_000)) + new string(']', 200_000);

        reader.Read(new QueryCollection(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues> { ["expand"] = deep }));

        Assert.Contains("nested", Assert.Single(reader.Faults).Detail.English, StringComparison.Ordinal);
    }

    private static OutputShape Read(string query)
    {
        var reader = new PropertySelectionReader(new DeliveryApiOptions());
        OutputShape shape = reader.Read(Parse(query));
        Assert.Empty(reader.Faults);
        return shape;
    }

    private static QueryCollection Parse(string query) => new(QueryHelpers.ParseQuery(query));
}
