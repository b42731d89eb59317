using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Schema;

namespace Varumarke.Persistence.ContentTypes;

/// <summary>All three kinds at once; Umbraco's cache refreshers clear them through this, outside any scope.</summary>
internal sealed class ContentTypeCommonRepository(ContentTypeSets sets) : IContentTypeCommonRepository
{
    public IEnumerable<IContentTypeComposition> GetAllTypes() => sets.Copies();

    public void ClearCache() => sets.Clear();
}
