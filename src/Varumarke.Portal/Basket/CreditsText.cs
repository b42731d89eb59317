using System.Globalization;
using System.Text;
using Varumarke.Core.Assets;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Picture;

namespace Varumarke.Portal.Basket;

/// <summary>The text with credits in a zip, in Swedish and then in English. One line a fact: a name with a line break in it makes none.</summary>
internal static class CreditsText
{
    public static string Of(PackedFiles packed, PortalSite site) =>
        string.Join("\r\n-----\r\n\r\n", ((string[])[ReaderLanguage.Swedish, ReaderLanguage.English]).Select(language => In(packed, site, language)));

    private static string In(PackedFiles packed, PortalSite site, string language)
    {
        var text = new StringBuilder();
        Line(text, $"{site.Name}, {packed.Made.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC");
        Line(text, PackedWords.MayI.In(language));
        Line(text, packed.Address);
        foreach (PackedFile file in packed.Files)
        {
            AssetTerms terms = file.Asset.Asset.Terms;
            text.Append("\r\n");
            Line(text, file.Name);
            Fact(text, PackedWords.Title, file.Asset.Described.Title(language), language);
            Fact(text, PictureWords.Credit, terms.CreditLineIn(language), language);
            Fact(text, PictureWords.MadeHow, terms.MadeHow?.Name.In(language), language);
            Fact(text, PictureWords.Licence, terms.Licence is { } licence ? $"{LibraryWords.Licence(licence).In(language)} {terms.LicenceUrl}" : null, language);
            Fact(text, PackedWords.Until, terms.UsableUntil is { } end ? end.AddTicks(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : PictureWords.NoEnd.In(language), language);
            Fact(text, PictureWords.Channels, file.Asset.Described.Channels is { Count: > 0 } channels ? string.Join(", ", channels.Select(channel => LibraryWords.Channel(channel).In(language))) : null, language);
            Fact(text, PictureWords.Caption, file.Asset.Described.Caption(language), language);
            Fact(text, PictureWords.Alt, file.Asset.Described.AltText(language), language);
            Fact(text, BasketWords.Receipt, site.Whole(LibraryPaths.Receipt(file.Receipt.Code)), language);
        }

        foreach (LeftOut left in packed.Missing)
        {
            text.Append("\r\n");
            Line(text, PackedWords.LeftOut.In(language));
            Line(text, "  " + PackedWords.Why(left.Decision).In(language));
            Fact(text, BasketWords.Receipt, site.Whole(LibraryPaths.Receipt(left.Receipt.Code)), language);
        }

        return text.ToString();
    }

    private static void Fact(StringBuilder text, Wording name, string? value, string language)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            Line(text, $"  {name.In(language)}: {value}");
        }
    }

    private static void Line(StringBuilder text, string line) =>
        text.Append(string.Concat(line.Select(sign => char.IsControl(sign) || sign is '\u2028' or '\u2029' ? ' ' : sign))).Append("\r\n");
}
