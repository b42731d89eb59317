namespace Varumarke.Engine.Sync.Format;

/// <param name="Culture">Empty for all cultures.</param>
/// <param name="Action">Release or Expire.</param>
/// <param name="Date">UTC, whole seconds.</param>
internal sealed record ScheduledAction(string Culture, string Action, DateTime Date);
