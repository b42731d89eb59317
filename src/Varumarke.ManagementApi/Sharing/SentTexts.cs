using Varumarke.Core.Problems;
using Varumarke.Core.Sharing;
using Varumarke.Core.Writing;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Sharing;

/// <summary>A text in both languages.</summary>
internal sealed record SentTexts(string? Sv, string? En);
