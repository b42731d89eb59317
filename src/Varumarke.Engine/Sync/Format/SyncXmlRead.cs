using System.Globalization;
using System.Xml.Linq;

namespace Varumarke.Engine.Sync.Format;

/// <summary>
/// What the codecs ask of an element. A missing part gives the default. So does one that is there but cannot be read, with a
/// note: one odd number is no reason to lose a document type, and with it the site.
/// </summary>
internal static class SyncXmlRead
{
    // What uSync and the programs that write its files have been seen to write, apart from ISO 8601.
    private static readonly string[] OtherDates =
    [
        "yyyy-MM-dd HH.mm.ss", "dd.MM.yyyy HH:mm:ss", "d.M.yyyy H:mm:ss", "dd.MM.yyyy", "d.M.yyyy",
    ];

    public static XElement Required(this XElement element, string name)
    {
        return element.Element(name) ?? throw new SyncFormatException($"<{name}> is missing.");
    }

    /// <summary>Trimmed; empty when missing.</summary>
    public static string Text(this XElement? element, string name)
    {
        return element?.Element(name)?.Value.Trim() ?? string.Empty;
    }

    public static string? TextOrNull(this XElement? element, string name)
    {
        string text = element.Text(name);
        return text.Length == 0 ? null : text;
    }

    /// <summary>As written, white space and all.</summary>
    public static string RawText(this XElement? element, string name)
    {
        return element?.Element(name) is { } leaf ? SyncXml.LeafText(leaf) : string.Empty;
    }

    public static bool Flag(this XElement? element, string name, bool missing = false)
    {
        return ParseFlag(element, element.Text(name), name, missing);
    }

    public static bool ParseFlag(XElement? element, string text, string name, bool missing = false)
    {
        switch (text.Trim().ToUpperInvariant())
        {
            case "TRUE" or "1":
                return true;
            case "FALSE" or "0":
                return false;
            case "":
                return missing;
            default:
                element.Note($"<{name}> is '{Short(text)}', which is neither true nor false; it is taken as {(missing ? "true" : "false")}.");
                return missing;
        }
    }

    public static int? Number(this XElement? element, string name)
    {
        return ParseNumber(element, element.Text(name), name);
    }

    public static int? ParseNumber(XElement? element, string text, string name)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
        {
            return number;
        }

        element.Note($"<{name}> is '{Short(text)}', which is not a whole number; it is left out.");
        return null;
    }

    /// <summary>The key of what this part points at. Text that is no GUID gives a key made from it, so that those who name one thing by one text still mean one thing.</summary>
    public static Guid? Key(this XElement? element, string name)
    {
        return ParseKey(element, element.Text(name), name);
    }

    public static Guid? ParseKey(XElement? element, string? text, string name)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (Guid.TryParse(text, out Guid key))
        {
            return key;
        }

        element.Note($"{name} is '{Short(text)}', which is not a GUID; a key made from it takes its place.");
        return StableKey.Of("key", text.Trim());
    }

    /// <summary>A key of the element's own, which others do not point at: null when it is missing or no GUID.</summary>
    public static Guid? OwnKey(this XElement? element, string name)
    {
        string text = element.Text(name);
        if (text.Length == 0 || Guid.TryParse(text, out _))
        {
            return text.Length == 0 ? null : Guid.Parse(text);
        }

        element.Note($"{name} is '{Short(text)}', which is not a GUID; it gets a new key.");
        return null;
    }

    public static Guid KeyAttribute(this XElement? element)
    {
        return ParseKey(element, element?.Attribute("Key")?.Value, "Key") ?? Guid.Empty;
    }

    public static string Attr(this XElement? element, string name)
    {
        return element?.Attribute(name)?.Value.Trim() ?? string.Empty;
    }

    public static SyncReference Reference(this XElement element)
    {
        return new SyncReference(element.KeyAttribute(), element.Value.Trim());
    }

    /// <summary>uSync writes dates without a zone; Umbraco 17 keeps them in UTC, so a date without a zone is UTC.</summary>
    public static DateTime? Date(this XElement? element, string name)
    {
        string text = element.Text(name);
        if (text.Length == 0)
        {
            return null;
        }

        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.NoCurrentDateDefault;
        bool read = DateTime.TryParseExact(text, OtherDates, CultureInfo.InvariantCulture, utc, out DateTime date)
            || DateTime.TryParse(text, CultureInfo.InvariantCulture, utc, out date);

        // A date without its year would be read as one of this year, and another one next year.
        if (!read || !HasYear(text, date))
        {
            element.Note($"<{name}> is '{Short(text)}', which is not a date; it is left out.");
            return null;
        }

        if (!IsIso(text))
        {
            element.Note(string.Create(CultureInfo.InvariantCulture, $"<{name}> is '{Short(text)}', which is read as {date:yyyy-MM-dd HH:mm:ss}."));
        }

        return date;
    }

    private static bool HasYear(string text, DateTime date)
    {
        return date.Year >= 1000
            && Enumerable.Range(-1, 3).Any(off => text.Contains((date.Year + off).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    private static bool IsIso(string text)
    {
        return text.Length > 4 && text[4] == '-' && text.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0;
    }

    public static string Short(string text)
    {
        return text.Length <= 60 ? text : text[..60] + "…";
    }
}
