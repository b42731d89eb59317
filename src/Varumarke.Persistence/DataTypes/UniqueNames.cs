using System.Globalization;
using Umbraco.Extensions;

namespace Varumarke.Persistence.DataTypes;

/// <summary>Makes a name unlike those that are taken, by a number in brackets: "Text", "Text (1)", "Text (2)".</summary>
internal static class UniqueNames
{
    public static string? Make(string? name, IEnumerable<string?> taken)
    {
        HashSet<string?> names = new(taken, StringComparer.OrdinalIgnoreCase);
        if (name.IsNullOrWhiteSpace() || !names.Contains(name))
        {
            return name;
        }

        int number = 1;
        while (names.Contains(Numbered(name!, number)))
        {
            number++;
        }

        return Numbered(name!, number);
    }

    private static string Numbered(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name} ({number})");
}
