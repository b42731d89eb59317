using System.Globalization;

namespace Varumarke.ManagementApi.Logs;

/// <summary>One side of a comparison: a text as it stands, or what an entry has by a name.</summary>
internal sealed record LogOperand(Func<KeptEntry, string?> Read)
{
    /// <summary>Null for a sign.</summary>
    public static LogOperand? Of(string token) => token switch
    {
        ['\'', .. string text, '\''] => new LogOperand(_ => text.Replace("''", "'", StringComparison.Ordinal)),
        ['@', .. string name] => BuiltIn(name),
        [char first, ..] when char.IsDigit(first) || first == '-' => new LogOperand(_ => token),
        [char first, ..] when char.IsLetter(first) || first == '_' => new LogOperand(entry => entry.Properties.GetValueOrDefault(token)),
        _ => null,
    };

    private static LogOperand? BuiltIn(string name) => name.ToUpperInvariant() switch
    {
        "LEVEL" or "L" => new LogOperand(entry => entry.Level.ToString()),
        "MESSAGE" or "M" => new LogOperand(entry => entry.Message),
        "MESSAGETEMPLATE" or "MT" => new LogOperand(entry => entry.Template),
        "EXCEPTION" or "X" => new LogOperand(entry => entry.Exception),
        "TIMESTAMP" or "T" => new LogOperand(entry => entry.Time.ToString("O", CultureInfo.InvariantCulture)),
        _ => null,
    };
}
