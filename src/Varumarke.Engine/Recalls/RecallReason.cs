namespace Varumarke.Engine.Recalls;

/// <summary>Why, in the languages of the service: who reads it is not known.</summary>
internal sealed record RecallReason(string Sv, string En);
