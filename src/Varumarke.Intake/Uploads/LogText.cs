namespace Varumarke.Intake.Uploads;

/// <summary>Words of somebody else on their way into a log: one line, and not a long one.</summary>
internal static class LogText
{
    private const int MaxLength = 300;

    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "-";
        }

        string line = string.Concat(text.Take(MaxLength).Select(letter => char.IsControl(letter) ? ' ' : letter));
        return text.Length > MaxLength ? line + "…" : line;
    }
}
