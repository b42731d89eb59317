using Varumarke.Core.Links;

namespace Varumarke.Tests.Core.Links;

public sealed class LinkTailTests
{
    [Theory]
    [InlineData("/a/", null, "/a/")]
    [InlineData("/a/", " ", "/a/")]
    [InlineData("/a/", "#", "/a/")]
    [InlineData("/a/", "#ank", "/a/#ank")]
    [InlineData("/a/", "?x=1", "/a/?x=1")]
    [InlineData("/a/", "?x=1#ank", "/a/?x=1#ank")]
    [InlineData("/a/", "#ank?x=1", "/a/#ank?x=1")]
    [InlineData("/a/?y=2", "?x=1#ank", "/a/?y=2&x=1#ank")]
    [InlineData("/a/#old", "?x=1", "/a/?x=1#old")]
    [InlineData("/a/?y=2#old", "#new", "/a/?y=2#new")]
    [InlineData("", "#ank", "#ank")]
    [InlineData("", "?x=1", "?x=1")]
    [InlineData("/a/", "ank", "/a/#ank")]
    [InlineData("/a/", "x=1", "/a/?x=1")]
    [InlineData("/a/", "&x=1", "/a/?x=1")]
    [InlineData("/a", "/b?x=1", "/a/b?x=1")]
    public void Append_Tail_StandsWhereAnAddressHasIt(string address, string? tail, string expected) =>
        Assert.Equal(expected, LinkTail.Append(address, tail));
}
