using System.Globalization;
using System.Xml.Linq;

namespace Varumarke.Engine.Sync.Format;

/// <summary>What the codecs ask of an element. A missing part gives the default; a part that is there but wrong is said so.</summary>
internal static class SyncXmlRead
{
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
        string text = element.Text(name);
        return text.Length == 0 ? missing : ParseFlag(text, name);
    }

    public static bool ParseFlag(string text, string name)
    {
        return text.Trim().ToUpperInvariant() switch
        {
            "TRUE" or "1" => true,
            "FALSE" or "0" or "" => false,
            _ => throw new SyncFormatException($"<{name}> is '{Short(text)}', which is neither true nor false."),
        };
    }

    public static int? Number(this XElement? element, string name)
    {
        return ParseNumber(element.Text(name), name);
    }

    public static int? ParseNumber(string text, string name)
    {
        if (text.Length == 0)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new SyncFormatException($"<{name}> is '{Short(text)}', which is not a whole number.");
    }

    public static Guid? Key(this XElement? element, string name)
    {
        return ParseKey(element.Text(name), name);
    }

    public static Guid? ParseKey(string? text, string name)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return Guid.TryParse(text, out Guid key)
            ? key
            : throw new SyncFormatException($"{name} is '{Short(text)}', which is not a GUID.");
    }

    public static Guid KeyAttribute(this XElement? element)
    {
        return ParseKey(element?.Attribute("Key")?.Value, "Key") ?? Guid.Empty;
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

        return DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTime date)
            ? date
            : throw new SyncFormatException($"<{name}> is '{Short(text)}', which is not a date.");
    }

    public static string Short(string text)
    {
        return text.Length <= 60 ? text : text[..60] + "…";
    }
}
