using CsCheck;
using Varumarke.Core.Published;

namespace Varumarke.Tests.Core.Published;

public class KeyScannerTests
{
    private static readonly Guid One = new("4fed18d8-c5e3-4d5e-88cf-ff3a5b457bf2");
    private static readonly Guid Two = new("3885c85b-737f-5d27-bd8b-e23fc6b2d9a5");

    [Theory]
    [InlineData("umb://document/4fed18d8c5e34d5e88cfff3a5b457bf2,umb://media/3885c85b737f5d27bd8be23fc6b2d9a5")]
    [InlineData("[{\"mediaKey\":\"4FED18D8-C5E3-4D5E-88CF-FF3A5B457BF2\"},{\"key\":\"3885c85b-737f-5d27-bd8b-e23fc6b2d9a5\"}]")]
    [InlineData("<a href=\"/{localLink:4fed18d8-c5e3-4d5e-88cf-ff3a5b457bf2}\" data-x=\"abc-3885c85b-737f-5d27-bd8b-e23fc6b2d9a5\">")]
    public void Collect_KnownFormats_FindsEachKey(string text)
    {
        var keys = new HashSet<Guid>();

        KeyScanner.Collect(text, keys);

        Assert.Equal([One, Two], keys);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Modigt fôlk, naturens kraft och livskällan Klarälven")]
    [InlineData("4fed18d8c5e34d5e88cfff3a5b457bf")]
    public void Collect_NoKeys_FindsNone(string text)
    {
        var keys = new HashSet<Guid>();

        KeyScanner.Collect(text, keys);

        Assert.Empty(keys);
    }

    [Fact]
    public void Collect_KeyAmongAnyText_FindsIt() => Gen.Select(Gen.String, Gen.Guid, Gen.String, Gen.OneOfConst("D", "N")).Sample((before, key, after, format) =>
    {
        var keys = new HashSet<Guid>();
        KeyScanner.Collect($"{before}\"{key.ToString(format)}\"{after}", keys);
        Assert.Contains(key, keys);
    });

    [Fact]
    public void Collect_AnyHexAndHyphens_FindsWhatTryingEveryPlaceFinds() =>
        Gen.OneOf(Gen.Char["0123456789abcdefABCDEF-"], Gen.Frequency((30, Gen.Char["0a-"]), (1, Gen.Char[" \"å"]))).Array[0, 150].Select(chars => new string(chars))
            .Sample(text =>
            {
                var keys = new HashSet<Guid>();
                KeyScanner.Collect(text, keys);
                Assert.Equal(InRuns(text), keys);
            });

    private static HashSet<Guid> InRuns(string text)
    {
        var keys = new HashSet<Guid>();
        foreach (string run in text.Split(' ', '"', 'å'))
        {
            for (int i = 0; i + 32 <= run.Length; i++)
            {
                int length = i + 36 <= run.Length && Guid.TryParseExact(run.AsSpan(i, 36), "D", out Guid key) ? 36
                    : Guid.TryParseExact(run.AsSpan(i, 32), "N", out key) ? 32 : 1;
                if (length > 1)
                {
                    keys.Add(key);
                }

                i += length - 1;
            }
        }

        return keys;
    }
}
