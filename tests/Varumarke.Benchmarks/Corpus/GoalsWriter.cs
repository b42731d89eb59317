using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Varumarke.Benchmarks.Corpus;

/// <summary>Writes the seed of this repository with as many further goals, with figures or without, and files with figures for them.</summary>
internal sealed partial class GoalsWriter(string repository, string folder)
{
    private const string Template = "fler-detaljplaner.config";
    private const string ValueType = "f9610d76-31f0-5bee-ab7b-9dbca0c8df18";
    private const int FirstYear = 1961;
    private const int LastYear = 2025;

    public string Config => Path.Combine(folder, "config");

    public string Media => Path.Combine(repository, "media-seed");

    /// <param name="goals">How many further goals.</param>
    /// <param name="years">How many years of figures each has: the municipality, county, nation, women and men.</param>
    public void Write(int goals, int years = 0)
    {
        string own = Path.Combine(repository, "umbraco-config");
        foreach (string file in Directory.EnumerateFiles(own, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(Config, Path.GetRelativePath(own, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }

        string goal = File.ReadAllText(Path.Combine(own, "Content", Template));
        for (int number = 0; number < goals; number++)
        {
            File.WriteAllText(Path.Combine(Config, "Content", string.Create(CultureInfo.InvariantCulture, $"bench-{number}.config")), Goal(goal, number, years));
        }
    }

    /// <summary>A file with five figures a row: the municipality, county, nation, women and men.</summary>
    /// <param name="goals">Of how many goals.</param>
    /// <param name="years">How many years each has.</param>
    /// <param name="read">The day on which the figures were read.</param>
    /// <param name="revision">What tells the figures of one file from those of another.</param>
    public static byte[] Figures(int goals, int years, string read, int revision)
    {
        var text = new StringBuilder("mål;år;kommun;län;riket;kvinnor;män;hämtat;källa\n");
        for (int number = 0; number < goals; number++)
        {
            for (int year = FirstYear; year < FirstYear + years; year++)
            {
                decimal figure = (((number * 37) + (year * 11) + revision) % 1000) / 10m;
                text.Append(CultureInfo.InvariantCulture, $"{Name(number)};{year};{figure};{figure + 1};{figure + 2};{figure + 0.5m};{figure - 0.5m};{read};SCB\n");
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"Bänkmål {number:000}");

    private static string Goal(string template, int number, int years)
    {
        string text = Key().Replace(template, $"<Content Key=\"{KeyOf(number)}\" Alias=\"{Name(number)}\"", 1)
            .Replace("Fler detaljplaner", Name(number), StringComparison.Ordinal)
            .Replace("More zoning plans", Name(number) + " (en)", StringComparison.Ordinal)
            .Replace("FlerDetaljplaner", string.Create(CultureInfo.InvariantCulture, $"Bench{number}"), StringComparison.Ordinal);
        text = SortOrder().Replace(text, string.Create(CultureInfo.InvariantCulture, $"<SortOrder>{1000 + number}</SortOrder>"), 1);
        text = Ending().Replace(text, match => $"<{match.Groups[1].Value}>\n      <Value><![CDATA[]]></Value>\n    </{match.Groups[1].Value}>");
        return Series().Replace(text, $"<series>\n      <Value><![CDATA[{Blocks(number, years)}]]></Value>\n    </series>", 1);
    }

    private static string Blocks(int number, int years)
    {
        if (years == 0)
        {
            return string.Empty;
        }

        int[] all = [.. Enumerable.Range(LastYear - years + 1, years)];
        string KeyOf(int year) => string.Create(CultureInfo.InvariantCulture, $"{number:x8}-{year:0000}-4000-8000-000000000000");
        static JsonObject Value(string alias, string editor, string value) => new() { ["editorAlias"] = editor, ["culture"] = null, ["segment"] = null, ["alias"] = alias, ["value"] = value };
        string Figure(int year, decimal more) => ((((number * 37) + (year * 11)) % 1000 / 10m) + more).ToString(CultureInfo.InvariantCulture);
        return new JsonObject
        {
            ["contentData"] = new JsonArray([.. all.Select(year => (JsonNode)new JsonObject
            {
                ["contentTypeKey"] = ValueType,
                ["key"] = KeyOf(year),
                ["values"] = new JsonArray(
                    Value("year", "Umbraco.Integer", year.ToString(CultureInfo.InvariantCulture)),
                    Value("value", "Umbraco.Decimal", Figure(year, 0)),
                    Value("county", "Umbraco.Decimal", Figure(year, 1)),
                    Value("nation", "Umbraco.Decimal", Figure(year, 2)),
                    Value("women", "Umbraco.Decimal", Figure(year, 0.5m)),
                    Value("men", "Umbraco.Decimal", Figure(year, -0.5m))),
            })]),
            ["settingsData"] = new JsonArray(),
            ["expose"] = new JsonArray([.. all.Select(year => (JsonNode)new JsonObject { ["contentKey"] = KeyOf(year), ["culture"] = null, ["segment"] = null })]),
            ["layout"] = new JsonObject { ["Umbraco.BlockList"] = new JsonArray([.. all.Select(year => (JsonNode)new JsonObject { ["contentKey"] = KeyOf(year), ["settingsKey"] = null })]) },
        }.ToJsonString();
    }

    private static Guid KeyOf(int number)
    {
        Span<byte> bytes = SHA256.HashData(Encoding.UTF8.GetBytes(Name(number))).AsSpan(0, 16);
        bytes[7] = (byte)((bytes[7] & 0x0f) | 0x40);
        return new Guid(bytes);
    }

    [GeneratedRegex("<Content Key=\"[^\"]*\" Alias=\"[^\"]*\"")]
    private static partial Regex Key();

    [GeneratedRegex("<SortOrder>[0-9]*</SortOrder>")]
    private static partial Regex SortOrder();

    [GeneratedRegex("<(removedOn|replacedBy)>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Ending();

    [GeneratedRegex("<series>.*?</series>", RegexOptions.Singleline)]
    private static partial Regex Series();
}
