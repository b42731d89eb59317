namespace Varumarke.ManagementApi.Usage;

/// <summary>How often something was used in a month.</summary>
internal sealed record UsageItem(string Month, string Use, Guid? Id, string Name, string Count);
