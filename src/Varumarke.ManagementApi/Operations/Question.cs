namespace Varumarke.ManagementApi.Operations;

/// <summary>What is asked.</summary>
/// <param name="User">By whom.</param>
/// <param name="Address">The whole address, as it was asked.</param>
internal readonly record struct Question(Guid User, string Address);
