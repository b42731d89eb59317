namespace Varumarke.ManagementApi.Documents;

/// <summary>A flag that the client may show; none are set yet.</summary>
internal sealed record FlagModel(string Alias);
