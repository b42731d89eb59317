using System.Text;
using CsCheck;
using Varumarke.Renditions.Signing;

namespace Varumarke.Tests.Renditions.Signing;

public sealed class KeyRingTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Sign_AnyText_VerifiesAndNothingElseDoes()
    {
        var ring = new KeyRing([Key("a"), Key("b")]);
        Gen.Select(Gen.Byte.Array[0, 60], Gen.Int[0, 1000]).Sample((text, at) =>
        {
            string signature = ring.Sign(text, Now);
            char[] forged = signature.ToCharArray();
            int place = at % forged.Length;
            forged[place] = forged[place] == '0' ? '1' : '0';

            Assert.NotNull(ring.Verify(text, signature, Now));
            Assert.Null(ring.Verify(text, new string(forged), Now));
            Assert.Null(ring.Verify([.. text, 1], signature, Now));
        });
    }

    [Fact]
    public void Sign_SeveralKeys_NewestThatIsNotRetiredSigns()
    {
        var ring = new KeyRing([Key("old"), Key("new", created: Now.AddDays(-1)), Key("gone", created: Now, retired: Now)]);

        Assert.StartsWith("new.", ring.Sign("x"u8, Now), StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_OldKey_HoldsUntilItIsRetired()
    {
        string signature = new KeyRing([Key("old")]).Sign("x"u8, Now);
        var rotated = new KeyRing([Key("old", retired: Now.AddHours(1)), Key("new", created: Now)]);

        Assert.Equal("old", rotated.Verify("x"u8, signature, Now)?.Id);
        Assert.Null(rotated.Verify("x"u8, signature, Now.AddHours(1)));
    }

    [Fact]
    public void Verify_WithoutAnId_IsTriedWithEveryKey()
    {
        string plain = new KeyRing([Key("umbraco") with { IsNamed = false }]).Sign("x"u8, Now);

        Assert.Equal(64, plain.Length);
        Assert.Equal("umbraco", new KeyRing([Key("other", created: Now), Key("umbraco")]).Verify("x"u8, plain, Now)?.Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a.")]
    [InlineData("a.zz")]
    [InlineData("b.0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("000000000000000000000000000000000000000000000000000000000000000g")]
    public void Verify_Nonsense_IsNotOurs(string signature) => Assert.Null(new KeyRing([Key("a")]).Verify("x"u8, signature, Now));

    private static SigningKey Key(string id, DateTimeOffset created = default, DateTimeOffset? retired = null) =>
        new(id, Encoding.ASCII.GetBytes("secret of " + id), created, retired);
}
