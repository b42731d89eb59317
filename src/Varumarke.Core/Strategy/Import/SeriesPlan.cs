using Varumarke.Core.Problems;
using Varumarke.Core.Strategy.Goals;

namespace Varumarke.Core.Strategy.Import;

/// <summary>What a file with figures would change, before anything is stored.</summary>
/// <param name="Values">How many figures there are in it.</param>
/// <param name="Unchanged">How many rows say what the goals have already.</param>
/// <param name="Changes">What would be added, by goal.</param>
/// <param name="Faults">What is wrong, by row; with one of them nothing is stored.</param>
public sealed record SeriesPlan(int Values, int Unchanged, IReadOnlyList<GoalAdditions> Changes, IReadOnlyList<LineFault> Faults)
{
    /// <summary>How many faults are told.</summary>
    public const int MostFaults = 200;

    /// <summary>How many rows would be added.</summary>
    public int Added => Changes.Sum(goal => goal.Rows.Count);
}

/// <summary>Rows that one goal would get.</summary>
/// <param name="Key">The goal's document.</param>
/// <param name="Name">What it is called.</param>
/// <param name="VersionId">The draft that the rows were held against; they are stored only while it is still that.</param>
/// <param name="Cultures">The languages that it is published in.</param>
/// <param name="Rows">Each with what it replaces, if anything.</param>
public sealed record GoalAdditions(Guid Key, string Name, int VersionId, IReadOnlyList<string> Cultures, IReadOnlyList<(SeriesRow Row, SeriesRow? Replaces)> Rows);

/// <summary>What is wrong with a row.</summary>
/// <param name="Line">The row's number in the file.</param>
/// <param name="Column">The column's name, where it is one cell.</param>
/// <param name="Detail">What is wrong and what to do.</param>
public sealed record LineFault(int Line, string? Column, Wording Detail);
