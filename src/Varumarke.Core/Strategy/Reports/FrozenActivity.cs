namespace Varumarke.Core.Strategy.Reports;

/// <summary>An activity that was done.</summary>
public sealed record FrozenActivity(Guid Id, string Title, string Responsible, string Outcome);
