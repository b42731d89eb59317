using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.ServerEvents;

/// <summary>What the client calls a kind of thing, and in which sections it is shown.</summary>
internal static class ServerEventSources
{
    private static readonly Access Everyone = Access.SignedIn;

    public static AddressedEvent Of(IEntity entity, string type, string? path = null) => entity switch
    {
        IContent { Blueprint: true } blueprint => At(type, Constants.ServerEvents.EventSource.DocumentBlueprint, blueprint.Key, Access.Of(Constants.Applications.Content, Constants.Applications.Settings)),
        IContent document => new AddressedEvent(new ServerEvent(type, Constants.ServerEvents.EventSource.Document, document.Key), Access.ContentTree, EventTree.Documents, path ?? document.Path),
        IMedia media => new AddressedEvent(new ServerEvent(type, Constants.ServerEvents.EventSource.Media, media.Key), Access.ContentTree, EventTree.Media, path ?? media.Path),
        IMember member => At(type, Constants.ServerEvents.EventSource.Member, member.Key, Access.MemberPickers),
        IMemberGroup group => At(type, Constants.ServerEvents.EventSource.MemberGroup, group.Key, Access.MemberPickers),
        IContentType documentType => At(type, Constants.ServerEvents.EventSource.DocumentType, documentType.Key, Access.ContentTypes),
        IMediaType mediaType => At(type, Constants.ServerEvents.EventSource.MediaType, mediaType.Key, Access.ContentTypes),
        IMemberType memberType => At(type, Constants.ServerEvents.EventSource.MemberType, memberType.Key, Access.ContentTypes),
        IDataType dataType => At(type, Constants.ServerEvents.EventSource.DataType, dataType.Key, Access.ContentTypes),
        ILanguage language => At(type, Constants.ServerEvents.EventSource.Language, language.Key, Everyone),
        IDictionaryItem item => At(type, Constants.ServerEvents.EventSource.DictionaryItem, item.Key, Access.Of(Constants.Applications.Translation, Constants.Applications.Settings)),
        _ => throw new NotSupportedException($"There is no event source for {entity.GetType().Name}."),
    };

    private static AddressedEvent At(string type, string source, Guid key, Access access) => new(new ServerEvent(type, source, key), access, EventTree.None, string.Empty);
}
