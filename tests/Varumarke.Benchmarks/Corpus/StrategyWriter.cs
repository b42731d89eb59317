using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Varumarke.Benchmarks.Corpus;

/// <summary>Writes the seed of this repository as a strategy of many years: further goals with their series, activities and contributions.</summary>
internal sealed partial class StrategyWriter(string repository, string folder)
{
    private const string Template = "byteshelg-pa-atervinningen.config";
    private const string Contributions = "contributions.json";

    public string Config => new GoalsWriter(repository, folder).Config;

    public void Write(int goals, int years, int activities, int contributions)
    {
        new GoalsWriter(repository, folder).Write(goals, years);
        string template = Images().Replace(File.ReadAllText(Path.Combine(repository, "umbraco-config", "Content", Template)), string.Empty, 1);
        for (int number = 0; number < activities; number++)
        {
            File.WriteAllText(Path.Combine(Config, "Content", string.Create(CultureInfo.InvariantCulture, $"bench-activity-{number}.config")), Activity(template, number));
        }

        JsonArray all = JsonNode.Parse(File.ReadAllText(Path.Combine(Config, Contributions)))!.AsArray();
        for (int number = 0; number < contributions; number++)
        {
            var day = new DateOnly(2020, 1, 1).AddDays(number % 2_000);
            all.Add(new JsonObject
            {
                ["key"] = KeyOf($"contribution {number}"),
                ["language"] = "sv",
                ["idea"] = string.Create(CultureInfo.InvariantCulture, $"Bänkförslag {number}: sätt en bänk vid stigen, så att fler orkar gå hela vägen till sjön."),
                ["senderKind"] = "resident",
                ["received"] = Day(day),
                ["read"] = Day(day.AddDays(2)),
                ["answered"] = Day(day.AddDays(9)),
                ["reply"] = "Tack, vi tar med det i arbetet.",
            });
        }

        File.WriteAllText(Path.Combine(Config, Contributions), all.ToJsonString());
    }

    private static string Activity(string template, int number)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"Bänkaktivitet {number:0000}");
        string text = Key().Replace(template, $"<Content Key=\"{KeyOf(name)}\" Alias=\"{name}\"", 1)
            .Replace("Byteshelg på återvinningen", name, StringComparison.Ordinal)
            .Replace("Swap weekend at the recycling centre", name + " (en)", StringComparison.Ordinal)
            .Replace("ByteshelgPaAtervinningen", string.Create(CultureInfo.InvariantCulture, $"BenchActivity{number}"), StringComparison.Ordinal);
        return SortOrder().Replace(text, string.Create(CultureInfo.InvariantCulture, $"<SortOrder>{1000 + number}</SortOrder>"), 1);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string KeyOf(string name)
    {
        Span<byte> bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        bytes[7] = (byte)((bytes[7] & 0x0f) | 0x40);
        return new Guid(bytes).ToString();
    }

    [GeneratedRegex("<Content Key=\"[^\"]*\" Alias=\"[^\"]*\"")]
    private static partial Regex Key();

    [GeneratedRegex("<SortOrder>[0-9]*</SortOrder>")]
    private static partial Regex SortOrder();

    [GeneratedRegex("<images>.*?</images>\\s*", RegexOptions.Singleline)]
    private static partial Regex Images();
}
