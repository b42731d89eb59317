using Varumarke.Core.Assets;

namespace Varumarke.Tests.Core.Assets;

public class CreativeCommonsLicenceTests
{
    [Theory]
    [InlineData("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/")]
    [InlineData("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/")]
    [InlineData("cc-by-nc-sa-3.0", "https://creativecommons.org/licenses/by-nc-sa/3.0/")]
    [InlineData("PDM-1.0", "https://creativecommons.org/publicdomain/mark/1.0/")]
    [InlineData("municipal-terms", null)]
    [InlineData("CC-BY-XX-4.0", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void UrlOf_Code_IsTheBareAddress(string? code, string? expected) => Assert.Equal(expected, CreativeCommonsLicence.UrlOf(code));

    [Theory]
    [InlineData("https://creativecommons.org/publicdomain/zero/1.0/deed.sv", "https://creativecommons.org/publicdomain/zero/1.0/")]
    [InlineData("http://www.creativecommons.org/licenses/by/4.0", "https://creativecommons.org/licenses/by/4.0/")]
    [InlineData("https://creativecommons.org/licenses/BY-SA/4.0/legalcode.en#s3", "https://creativecommons.org/licenses/by-sa/4.0/")]
    [InlineData("https://creativecommons.org/licenses/by/2.5/se/deed.sv", "https://creativecommons.org/licenses/by/2.5/se/")]
    [InlineData("https://creativecommons.org/licenses/by/2.5/se/", "https://creativecommons.org/licenses/by/2.5/se/")]
    [InlineData("https://creativecommons.org/about/", "https://creativecommons.org/about/")]
    [InlineData("https://hagfors.example.se/villkor", "https://hagfors.example.se/villkor")]
    public void Bare_Address_LosesWhatIsForReaders(string url, string expected) => Assert.Equal(expected, CreativeCommonsLicence.Bare(url));

    [Theory]
    [InlineData("https://creativecommons.org/licenses/by-nc/4.0/deed.sv", "CC-BY-NC-4.0")]
    [InlineData("http://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0")]
    [InlineData("https://creativecommons.org/licenses/by/2.5/se/", null)]
    [InlineData("https://creativecommons.org/licenses/sampling/1.0/", null)]
    [InlineData("https://example.org/licenses/by/4.0/", null)]
    public void CodeOf_Address_IsTheLicence(string url, string? expected) => Assert.Equal(expected, CreativeCommonsLicence.CodeOf(url));
}
