namespace Varumarke.Core.Strategy.History;

/// <summary>Reads which day a request asks for, against when the strategy began and which day it is.</summary>
public sealed class AsOfReader(StrategyReader strategy)
{
    /// <summary>The first day on which there was a strategy; null when nobody knows.</summary>
    public DateOnly? Beginning(string language) => strategy.Editions(language) is [var first, ..] ? first.Decided : null;

    /// <summary>Reads one day.</summary>
    public AsOf Read(string? written, string language) => string.IsNullOrWhiteSpace(written) ? AsOf.Now : AsOf.Read(written, Beginning(language), strategy.Today);
}
