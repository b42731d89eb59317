using System.Net;
using System.Text.Json;
using CsCheck;
using Varumarke.Engine.MediaFiles;

namespace Varumarke.Tests.Engine.MediaFiles;

public sealed class FileMentionsTests
{
    private static readonly Func<string, string>[] Encodings =
    [
        text => text,
        Uri.EscapeDataString,
        text => JsonSerializer.Serialize(text),
        text => JsonSerializer.Serialize(JsonSerializer.Serialize(new { src = text })),
        WebUtility.HtmlEncode,
        text => text.Replace("/", "\\/", StringComparison.Ordinal),
    ];

    private static readonly Gen<string> Name = Gen.Char["abcxyz0189-_. åÖé'&+#~"].Array[1, 12].Select(letters => new string(letters));

    [Fact]
    public void IsUnnamed_APathInAnyEncoding_IsNamed() => Gen.Select(Name, Name, Gen.Int[0, Encodings.Length - 1], Gen.Int[0, Encodings.Length - 1], Gen.Bool).Sample(
        (folder, name, inner, outer, shouted) =>
        {
            string path = $"{folder}/{name}";
            var mentions = new FileMentions([path]);

            mentions.Read($"{{\"7\":[[\"x {Encodings[outer](Encodings[inner](shouted ? $"/MEDIA/{path.ToUpperInvariant()}" : $"/media/{path}"))} y\"]]}}");

            Assert.False(mentions.IsUnnamed(path), path);
        });

    [Theory]
    [InlineData("fxkpocqz/klaralven.jpg", "/media/fxkpocqz/klaralven-1a2b3c4d.jpg", true)]
    [InlineData("fxkpocqz/klaralven-1a2b3c4d.jpg", "/media/fxkpocqz/klaralven.jpg", true)]
    [InlineData("fxkpocqz/klaralven.jpg", "/media/aaaabbbb/klaralven.jpg", true)]
    [InlineData("fxkpocqz/klaralven.jpg", "", true)]
    [InlineData("fxkpocqz/klaralven.jpg", "fxkpocqz, jpg, klaralven", false)]
    [InlineData("fxkpocqz/100%25.jpg", "", false)]
    public void IsUnnamed_OtherTexts_AreOfOtherFiles(string path, string text, bool expected)
    {
        var mentions = new FileMentions([path, "other/file.png"]);
        mentions.Read(text);

        Assert.Equal(expected, mentions.IsUnnamed(path));
    }
}
