using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Varumarke.Core.Search;

namespace Varumarke.Persistence.Contents;

/// <summary>Names as they are known in memory.</summary>
internal sealed class NameSearch(NameTable<IContent> documents, NameTable<IMedia> media) : INameSearch
{
    public IReadOnlyList<Guid> Find(NameQuery query) =>
        query.ObjectType == Constants.ObjectTypes.Document ? documents.Find(query)
        : query.ObjectType == Constants.ObjectTypes.Media ? media.Find(query)
        : throw new ArgumentException($"There is no search for names of {query.ObjectType}.", nameof(query));
}
