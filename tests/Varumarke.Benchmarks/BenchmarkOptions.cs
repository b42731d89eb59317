using System.Globalization;

namespace Varumarke.Benchmarks;

/// <summary>What to measure.</summary>
/// <param name="Documents">How many documents the corpus has. Default 10,000; the memory target speaks of 50,000.</param>
/// <param name="Seconds">How long a round lasts. Default 4.</param>
/// <param name="Rounds">How many rounds each side gets, in turns. Default 5.</param>
/// <param name="Only">The parts to measure, of those that the benchmark has; all of them unless some are named (<c>--only cold,start</c>).</param>
/// <param name="Work">A folder for programs and databases that is kept, and used again where it is there; null for one that goes.</param>
internal sealed record BenchmarkOptions(int Documents, int Seconds, int Rounds, IReadOnlyCollection<string> Only, string? Work)
{
    public TimeSpan Round => TimeSpan.FromSeconds(Seconds);

    public bool Measures(params string[] parts) => Only.Intersect(parts).Any();

    /// <param name="args">The command line.</param>
    /// <param name="parts">The parts that there are.</param>
    public static BenchmarkOptions Parse(string[] args, string[] parts)
    {
        string[] only = Text(args, "--only")?.Split(',') ?? parts;
        return only.Except(parts).FirstOrDefault() is { } unknown
            ? throw new ArgumentException($"There is no part \"{unknown}\"; there are {string.Join(", ", parts)}.")
            : new(Number(args, "--documents", 10_000), Number(args, "--seconds", 4), Number(args, "--rounds", 5), only, Text(args, "--work"));
    }

    private static int Number(string[] args, string name, int otherwise) =>
        Text(args, name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>What stands behind a name on the command line; null where it is not there.</summary>
    public static string? Text(string[] args, string name) =>
        Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
