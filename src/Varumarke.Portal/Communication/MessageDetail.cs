using Varumarke.Core.Library;
using Varumarke.Portal.Documents;

namespace Varumarke.Portal.Communication;

/// <summary>What one message shows besides its words.</summary>
/// <param name="Pictures">Its pictures that may leave now.</param>
/// <param name="Answers">What it tells of, where that may be shown.</param>
public sealed record MessageDetail(IReadOnlyList<ShelvedAsset> Pictures, DocumentLink? Answers);
