using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models;
using Varumarke.Renditions.Requests;
using Varumarke.Renditions.Signing;

namespace Varumarke.Tests.Renditions.Signing;

public sealed class UrlSignerTests : IDisposable
{
    private static readonly byte[] Secret = [.. Enumerable.Range(1, 64).Select(number => (byte)number)];
    private readonly SigningKeys _keys = TestKeys.WithUmbracoKey(Secret);

    public void Dispose() => _keys.Dispose();

    // What ImageSharp.Web signs, written down by hand: the path and the known commands in their order, percent-encoded, in small
    // letters; no v, no rnd.
    [Theory]
    [InlineData("/media/AbC/Klara.jpg?width=800&height=600&rmode=crop&v=1dc", "/media/abc/klara.jpg?width=800&height=600&rmode=crop")]
    [InlineData("/media/x.jpg?rxy=0.5,0.3&Width=1&utm=x", "/media/x.jpg?rxy=0.5,0.3&width=1")]
    [InlineData("/media/x.jpg?cc=0.1%2C0%2C0.2%2C0&format=webp", "/media/x.jpg?cc=0.1,0,0.2,0&format=webp")]
    [InlineData("/media/%C3%A5r/b%20d.jpg?width=1", "/media/%c3%a5r/b%20d.jpg?width=1")]
    [InlineData("https://hagfors.example.se/media/x.jpg?width=1", "/media/x.jpg?width=1")]
    public void Sign_AnAddress_IsHmacSha256OfWhatImageSharpWebSigns(string url, string signed)
    {
        string expected = Convert.ToHexStringLower(HMACSHA256.HashData(Secret, Encoding.ASCII.GetBytes(signed)));

        Assert.Equal($"{url}&hmac={expected}", Signer().Sign(url));
    }

    [Theory]
    [InlineData("/media/x.jpg")]
    [InlineData("/media/x.jpg?v=1")]
    public void Sign_NothingAsked_IsLeftAsItIs(string url) => Assert.Equal(url, Signer().Sign(url));

    // The signatures that stock Umbraco gives for the same path and key.
    [Theory]
    [InlineData("/media/1005/img_0671.jpg?width=400&height=400", "6335195986da0663e23eaadfb9bb32d537375aaeec253aae66b8f4388506b4b2")]
    [InlineData("/media/1005/img_0671.jpg?width=400&v=not-signed", "5bd24a05de5ea068533579863773ddac9269482ad515575be4aace7e9e50c88c")]
    public void Sign_WithUmbracosKey_IsUmbracosSignature(string url, string expected)
    {
        using SigningKeys keys = TestKeys.WithUmbracoKey([.. Enumerable.Range(0, 32).Select(number => (byte)number)]);

        Assert.EndsWith("&hmac=" + expected, new UrlSigner(keys, TimeProvider.System).Sign(url), StringComparison.Ordinal);
    }

    [Fact]
    public void RefreshSignature_AnOldOne_IsReplaced()
    {
        string signed = Signer().Sign("/media/x.jpg?width=1");

        Assert.Equal(signed, Signer().RefreshSignature("/media/x.jpg?hmac=old&width=1"));
        Assert.Equal(signed, Signer().RefreshSignature(signed));
    }

    [Fact]
    public void Verify_AsTheServerSeesIt_KnowsItsOwn()
    {
        string signed = Signer().Sign("/media/%C3%A5r/x.jpg?width=10&rxy=0.5,0.25&v=3");
        ImageQuery query = ImageQueryReader.Read(signed[signed.IndexOf('?', StringComparison.Ordinal)..], 100, out _);

        Assert.NotNull(Signer().Verify(new PathString("/media/år/x.jpg"), query));
        Assert.Null(Signer().Verify(new PathString("/media/år/y.jpg"), query));
    }

    [Fact]
    public void GetImageUrl_Everything_IsInTheDialectOfImageSharpWebAndSigned()
    {
        var options = new ImageUrlGenerationOptions("/media/abc/alv.jpg")
        {
            Crop = new ImageUrlGenerationOptions.CropCoordinates(0.1m, 0.25m, 0.3m, 0),
            FocalPoint = new ImageUrlGenerationOptions.FocalPointPosition(0.5m, 0.3333333333333m),
            ImageCropMode = ImageCropMode.Crop,
            Width = 1200,
            Height = 800,
            Format = "webp",
            Quality = 80,
            FurtherOptions = "&bgcolor=fff&format=png",
            CacheBusterValue = "1dc0ffee",
        };

        string url = new SignedImageUrls(Signer()).GetImageUrl(options)!;

        Assert.StartsWith(
            "/media/abc/alv.jpg?cc=0.1,0.25,0.3,0&rxy=0.5,0.3333333333&rmode=crop&width=1200&height=800&format=webp&quality=80&bgcolor=fff&v=1dc0ffee&hmac=",
            url,
            StringComparison.Ordinal);
        Assert.NotNull(Signer().Verify(new PathString("/media/abc/alv.jpg"), ImageQueryReader.Read(url[url.IndexOf('?', StringComparison.Ordinal)..], 5000, out _)));
    }

    [Fact]
    public void GetImageUrl_NothingAsked_IsTheFileItself() =>
        Assert.Equal("/media/abc/alv.jpg", new SignedImageUrls(Signer()).GetImageUrl(new ImageUrlGenerationOptions("/media/abc/alv.jpg")));

    [Fact]
    public void GetImageUrl_NoPicture_IsNull() => Assert.Null(new SignedImageUrls(Signer()).GetImageUrl(new ImageUrlGenerationOptions(null)));

    private UrlSigner Signer() => new(_keys, TimeProvider.System);
}
