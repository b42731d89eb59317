namespace Varumarke.BrandApi.Strategy;

/// <summary>What is missing in the target year, in the goal's unit; nought or less where the promise is kept.</summary>
internal sealed record PrognosisItem(int Year, double Missing, double AtBest, double AtWorst);
