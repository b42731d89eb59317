using Varumarke.Intake.Describing.Sources;

namespace Varumarke.Tests.Intake.Describing;

public class DescriptionTextTests
{
    [Theory]
    [InlineData("© Hagfors kommun", "Hagfors kommun")]
    [InlineData("(c) 2024 Anna Ek", "Anna Ek")]
    [InlineData("Copyright © 2019-2024, Anna Ek", "Anna Ek")]
    [InlineData("Copyright: Anna Ek, all rights reserved.", "Anna Ek")]
    [InlineData("Anna Ek", "Anna Ek")]
    [InlineData("© 2024", null)]
    [InlineData("All rights reserved", null)]
    [InlineData(null, null)]
    public void Holder_Notice_NamesWhoseRightItIs(string? notice, string? expected) => Assert.Equal(expected, DescriptionText.Holder(notice));

    [Theory]
    [InlineData("https://creativecommons.org/licenses/by/4.0/", "CC-BY-4.0")]
    [InlineData("http://creativecommons.org/licenses/by-nc-nd/3.0/se/", "CC-BY-NC-ND-3.0")]
    [InlineData("https://creativecommons.org/publicdomain/zero/1.0/deed.sv", "CC0-1.0")]
    [InlineData("https://creativecommons.org.evil.example/licenses/by/4.0/", null)]
    [InlineData("https://evil.example/?https://creativecommons.org/licenses/by/4.0/", null)]
    [InlineData("CC BY 4.0", null)]
    public void CodeOf_Address_IsKnown(string address, string? expected) => Assert.Equal(expected, KnownLicences.CodeOf(address));
}
