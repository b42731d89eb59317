using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Types;

/// <summary>Where something is to be moved or copied: a folder, or the root where there is none.</summary>
internal sealed record SentTarget(Reference? Target);
