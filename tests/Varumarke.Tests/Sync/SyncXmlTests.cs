using System.Text;
using System.Xml.Linq;
using CsCheck;
using Varumarke.Engine.Sync.Format;

namespace Varumarke.Tests.Sync;

public sealed class SyncXmlTests
{
    [Fact]
    public void Load_DocumentType_IsRefused()
    {
        const string bomb = """<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><Content Key="x">&c;</Content>""";

        var fault = Assert.Throws<SyncFormatException>(() => SyncSamples.Load(bomb));

        Assert.Contains("DTD", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_ExternalEntity_IsRefused()
    {
        const string external = """<!DOCTYPE a SYSTEM "file:///etc/hostname"><Content />""";

        Assert.Throws<SyncFormatException>(() => SyncSamples.Load(external));
    }

    [Theory]
    [InlineData("   ")]
    [InlineData("{ \"json\": true }")]
    [InlineData("<Content><Info></Content>")]
    [InlineData("<Content>\u0001</Content>")]
    public void Load_NotWellFormed_SaysSo(string text)
    {
        var fault = Assert.Throws<SyncFormatException>(() => SyncSamples.Load(text));

        Assert.StartsWith("The file is not well-formed XML", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NothingInIt_SaysSo()
    {
        var fault = Assert.Throws<SyncFormatException>(() => SyncSamples.Load(string.Empty));

        Assert.Equal("The file is empty.", fault.Message);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-16\"?><Content>å</Content>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"no-such-thing\"?><Content>å</Content>")]
    [InlineData("\r\n  <?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<Content>å</Content>")]
    [InlineData("\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<Content>å</Content>\r\n")]
    public void Load_DeclarationThatDoesNotFit_IsReadAsTheUtf8ThatItIs(string text)
    {
        Assert.Equal("å", SyncSamples.Load(text).Value);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-16\"?><!DOCTYPE a [<!ENTITY b \"c\">]><Content>&b;</Content>")]
    [InlineData("\n<?xml version=\"1.0\"?><!DOCTYPE a SYSTEM \"file:///etc/hostname\"><Content />")]
    public void Load_DeclarationThatDoesNotFitAndADoctype_IsRefused(string text)
    {
        Assert.Throws<SyncFormatException>(() => SyncSamples.Load(text));
    }

    [Fact]
    public void Load_BytesOfAnotherEncoding_SaysSo()
    {
        byte[] latin1 = Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?><Content>å</Content>");

        Assert.Throws<SyncFormatException>(() => SyncXml.Load(new MemoryStream(latin1)));
    }

    [Fact]
    public void Load_Utf16WithItsMark_IsRead()
    {
        byte[] text = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("<?xml version=\"1.0\" encoding=\"utf-16\"?><Content>å</Content>")];

        Assert.Equal("å", SyncXml.Load(new MemoryStream(text)).Value);
    }

    [Fact]
    public void Load_LargerThanTheLimit_IsRefusedUnread()
    {
        using var endless = new MemoryStream();
        endless.SetLength(SyncXml.MaxBytes + 1);

        var fault = Assert.Throws<SyncFormatException>(() => SyncXml.Load(endless));

        Assert.Contains("larger than 32 MB", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en rad\ntill")]
    [InlineData("Windows\r\nrad")]
    [InlineData("  blank runtom  ")]
    [InlineData("\r\n")]
    [InlineData("]]> och ]]>")]
    [InlineData("å ä ö € 🐻 <b>&amp;</b>")]
    [InlineData("")]
    public void Leaf_SavedAndLoaded_IsTheSame(string text)
    {
        Assert.Equal(text, SavedAndLoaded(text));
    }

    [Fact]
    public void Leaf_AnyText_LosesOnlyWhatXmlCannotHold()
    {
        Gen.String.Sample(text =>
        {
            string back = SavedAndLoaded(text);
            return SyncXml.HasForbidden(text) ? back.Length < text.Length : back == text;
        });
    }

    [Fact]
    public void LeafText_CdataLaidOutByHand_HasNoWhiteSpaceOfItsOwn()
    {
        XElement value = SyncSamples.Load("<Value>\n   <![CDATA[text]]>\n</Value>");

        Assert.Equal("text", SyncXml.LeafText(value));
    }

    private static string SavedAndLoaded(string text)
    {
        byte[] bytes = SyncXml.Save(new XElement("Value", SyncXml.Leaf(text)));
        return SyncXml.LeafText(SyncXml.Load(new MemoryStream(bytes)));
    }
}
