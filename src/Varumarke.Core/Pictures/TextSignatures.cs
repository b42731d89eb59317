using System.Text;

namespace Varumarke.Core.Pictures;

/// <summary>Kinds of text, by what they begin with.</summary>
internal static class TextSignatures
{
    private static readonly string[] HtmlBeginnings =
        ["<!doctype html", "<html", "<head", "<body", "<script", "<iframe", "<style", "<title", "<table", "<a ", "<div", "<p>", "<!--"];

    /// <summary>The media type of a text; null when the bytes are not text.</summary>
    public static string? MediaTypeOf(ReadOnlySpan<byte> head)
    {
        if (!IsText(head))
        {
            return null;
        }

        string text = Encoding.UTF8.GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.StartsWith("<?xml", StringComparison.Ordinal))
        {
            return text.Contains("<html", StringComparison.OrdinalIgnoreCase) ? "application/xhtml+xml" : "application/xml";
        }

        return text.StartsWith("<?php", StringComparison.OrdinalIgnoreCase) ? "application/x-php"
            : HtmlBeginnings.Any(beginning => text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)) ? "text/html"
            : "text/plain";
    }

    // Control characters other than white space do not occur in texts; bytes beyond ASCII may be any encoding's letters.
    private static bool IsText(ReadOnlySpan<byte> head)
    {
        foreach (byte value in head)
        {
            if (value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C))
            {
                return false;
            }
        }

        return true;
    }
}
