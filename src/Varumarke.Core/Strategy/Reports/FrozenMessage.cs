namespace Varumarke.Core.Strategy.Reports;

/// <summary>Something that was told, and what was heard.</summary>
public sealed record FrozenMessage(Guid Id, string Title, DateOnly? Day, string Message, string Feedback);
