using System.Globalization;

namespace Varumarke.Benchmarks;

/// <summary>What to measure.</summary>
/// <param name="Documents">How many documents the corpus has. Default 10,000; the memory target speaks of 50,000.</param>
/// <param name="Seconds">How long a round lasts. Default 4.</param>
/// <param name="Rounds">How many rounds each side gets, in turns. Default 5.</param>
internal sealed record BenchmarkOptions(int Documents, int Seconds, int Rounds)
{
    public TimeSpan Round => TimeSpan.FromSeconds(Seconds);

    public static BenchmarkOptions Parse(string[] args) =>
        new(Number(args, "--documents", 10_000), Number(args, "--seconds", 4), Number(args, "--rounds", 5));

    private static int Number(string[] args, string name, int otherwise) =>
        Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
}
