using Varumarke.Core.Problems;

namespace Varumarke.BrandApi.Strategy;

/// <summary>A column of a table.</summary>
/// <param name="Name">As its first line has it.</param>
/// <param name="Type">As XML Schema calls it.</param>
/// <param name="Title">What it means.</param>
/// <param name="HoldsSeveral">Whether a cell may hold several.</param>
internal sealed record OpenColumn(string Name, string Type, Wording Title, bool HoldsSeveral = false);
