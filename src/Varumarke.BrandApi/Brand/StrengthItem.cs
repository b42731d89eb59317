using Varumarke.Core.Brand;

namespace Varumarke.BrandApi.Brand;

/// <summary>A strength.</summary>
internal sealed record StrengthItem(Guid Id, string Title, string Promise, string Preamble, string StoryHtml, IReadOnlyList<string> KeyMessages, IReadOnlyList<BrandProof> Proof);
