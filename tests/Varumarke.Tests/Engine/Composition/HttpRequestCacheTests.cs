using Microsoft.AspNetCore.Http;
using Varumarke.Engine.Composition;

namespace Varumarke.Tests.Engine.Composition;

public sealed class HttpRequestCacheTests
{
    private readonly Accessor _accessor = new();

    private HttpRequestCache Cache => new(_accessor);

    [Fact]
    public void Set_Twice_KeepsTheLast()
    {
        _accessor.HttpContext = new DefaultHttpContext();

        Cache.Set("key", "first");
        Cache.Set("key", "second");

        Assert.Equal("second", Cache.Get("key"));
    }

    [Fact]
    public void Get_InAnotherRequest_IsNull()
    {
        _accessor.HttpContext = new DefaultHttpContext();
        Cache.Set("key", "value");

        _accessor.HttpContext = new DefaultHttpContext();

        Assert.Null(Cache.Get("key"));
    }

    [Fact]
    public void Get_WithoutARequest_AsksTheFactoryAndIsNotAvailable()
    {
        Assert.False(Cache.IsAvailable);
        Assert.Equal("made", Cache.Get("key", () => "made"));
        Assert.Null(Cache.Get("key"));
        Assert.False(Cache.Set("key", "value"));
    }

    [Fact]
    public void ClearByKey_SomeMatch_LeavesTheOthers()
    {
        _accessor.HttpContext = new DefaultHttpContext();
        Cache.Set("a.1", 1);
        Cache.Set("a.2", 2);
        Cache.Set("b.1", 3);

        Cache.ClearByKey("A.");

        Assert.Equal(["b.1"], Cache.Select(pair => pair.Key));
    }

    // The real accessor is ambient, and tests share their thread.
    private sealed class Accessor : IHttpContextAccessor
    {
        public HttpContext? HttpContext { get; set; }
    }
}
