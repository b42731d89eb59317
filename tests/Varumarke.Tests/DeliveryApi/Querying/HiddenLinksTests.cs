using CsCheck;
using Varumarke.DeliveryApi.Querying;

namespace Varumarke.Tests.DeliveryApi.Querying;

public class HiddenLinksTests
{
    private static readonly Guid Hidden = new("4fed18d8-c5e3-4d5e-88cf-ff3a5b457bf2");

    [Fact]
    public void CutOut_KeyInATag_TakesTheTagAndWhatItSays()
    {
        string cut = HiddenLinks.CutOut($"<p>före <a href=\"/{{localLink:{Hidden}}}\" title=\"Hemlig\">länk</a> efter</p>", [Hidden]);

        Assert.DoesNotContain("Hemlig", cut, StringComparison.Ordinal);
        Assert.DoesNotContain(Hidden.ToString(), cut, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("<p>före ", cut, StringComparison.Ordinal);
        Assert.EndsWith("länk</a> efter</p>", cut, StringComparison.Ordinal);
    }

    [Fact]
    public void CutOut_AnyText_LeavesNoHiddenKeyAndNothingElseMoves() => Gen.OneOfConst(
            "<", ">", "\"", "text", " ", Hidden.ToString("D"), Hidden.ToString("N"), Hidden.ToString("D").ToUpperInvariant(), "<a title=\"Hemlig\" href=\"")
        .Array[0, 12].Select(string.Concat)
        .Sample(text =>
        {
            string cut = HiddenLinks.CutOut(text, [Hidden]);
            Assert.Equal(text.Length, cut.Length);
            Assert.DoesNotContain(Hidden.ToString("D"), cut, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Hidden.ToString("N"), cut, StringComparison.OrdinalIgnoreCase);
            Assert.All(text.Zip(cut), pair => Assert.True(pair.First == pair.Second || pair.Second == '\uFFFD'));
        });

    [Fact]
    public void CutOut_NothingHidden_IsTheSameText()
    {
        string text = $"<a href=\"{Guid.NewGuid()}\">x</a>";

        Assert.Same(text, HiddenLinks.CutOut(text, [Hidden]));
    }
}
