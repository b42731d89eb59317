using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Varumarke.Engine.Routing;

/// <summary>Aliases that a property may not have, because published items have members of those names.</summary>
internal sealed class ReservedFieldNames : IReservedFieldNamesService
{
    private readonly HashSet<string> _content = NamesOf(typeof(IPublishedContent));
    private readonly HashSet<string> _member = NamesOf(typeof(IPublishedMember));

    public ISet<string> GetDocumentReservedFieldNames() => _content;

    public ISet<string> GetMediaReservedFieldNames() => _content;

    public ISet<string> GetMemberReservedFieldNames() => _member;

    private static HashSet<string> NamesOf(Type type) =>
        type.GetPublicProperties().Select(property => property.Name)
            .Concat(type.GetInterfaces().Append(type).SelectMany(t => t.GetMethods()).Where(m => !m.IsSpecialName).Select(m => m.Name))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
