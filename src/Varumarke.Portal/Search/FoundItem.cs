using Varumarke.Core.Library;
using Varumarke.Core.Search;

namespace Varumarke.Portal.Search;

/// <summary>A hit with where it leads.</summary>
/// <param name="Hit">The hit.</param>
/// <param name="Path">Its page.</param>
/// <param name="Picture">The asset, when it is one.</param>
public sealed record FoundItem(SearchHit Hit, string Path, ShelvedAsset? Picture);
