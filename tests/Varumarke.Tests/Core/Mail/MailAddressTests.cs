using Varumarke.Core.Mail;

namespace Varumarke.Tests.Core.Mail;

public sealed class MailAddressTests
{
    [Theory]
    [InlineData("anna@exempel.se")]
    [InlineData("  anna.andersson+bilder@press.exempel.se ")]
    [InlineData("o'hara@example.co.uk")]
    public void TryRead_Address_IsRead(string typed)
    {
        Assert.True(MailAddresses.TryRead(typed, out string? address));
        Assert.Equal(typed.Trim(), address);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("anna")]
    [InlineData("anna@exempel")]
    [InlineData("anna@exempel.")]
    [InlineData("@exempel.se")]
    [InlineData("a@b@exempel.se")]
    [InlineData("Anna <anna@exempel.se>")]
    [InlineData("anna@exempel.se, bo@exempel.se")]
    [InlineData("anna@exempel.se\r\nBcc: alla@exempel.se")]
    [InlineData("anna@exempel.se\0")]
    [InlineData("an na@exempel.se")]
    public void TryRead_AnythingElse_IsNot(string? typed) => Assert.False(MailAddresses.TryRead(typed, out _));

    [Fact]
    public void TryRead_TooLong_IsNot() => Assert.False(MailAddresses.TryRead(new string('a', 300) + "@exempel.se", out _));
}
