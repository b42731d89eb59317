using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Access;

namespace Varumarke.DeliveryApi.Querying;

/// <summary>
/// Which property aliases there are: a filter on a property that no type has is a mistake worth telling, and answering it
/// would mean looking at every item in vain.
/// </summary>
internal sealed class KnownProperties(IContentTypeService contentTypes, IMediaTypeService mediaTypes, IDocumentGate gate)
{
    private volatile HashSet<string>? _document;
    private volatile HashSet<string>? _media;

    public bool IsDocumentProperty(string alias) => (_document ??= Aliases(Documents())).Contains(alias);

    public bool IsMediaProperty(string alias) => (_media ??= Aliases(mediaTypes.GetAll())).Contains(alias);

    public void Forget()
    {
        _document = null;
        _media = null;
    }

    // A property that only types have which are kept in is one that nobody knows.
    private IEnumerable<IContentTypeComposition> Documents()
    {
        DocumentRestrictions restrictions = gate.Restrictions;
        return contentTypes.GetAll().Where(type => type.IsElement || restrictions.AllowsType(type.Alias));
    }

    private static HashSet<string> Aliases(IEnumerable<IContentTypeComposition> types) =>
        types.SelectMany(type => type.CompositionPropertyTypes).Select(property => property.Alias).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
