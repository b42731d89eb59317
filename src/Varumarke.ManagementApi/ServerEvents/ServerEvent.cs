using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.ServerEvents;

/// <summary>That something has changed, as the client is told; what it is now the client asks itself.</summary>
/// <param name="EventType">Created, Updated, Trashed or Deleted.</param>
/// <param name="EventSource">What kind of thing, in Umbraco's names.</param>
/// <param name="Key">Which of them.</param>
internal sealed record ServerEvent(string EventType, string EventSource, Guid Key);

/// <summary>An event and who may hear of it.</summary>
/// <param name="Event">The event.</param>
/// <param name="Access">The sections that show such things.</param>
/// <param name="Tree">The tree that it has a place in; only those who may see that place are told.</param>
/// <param name="Path">The place, or the last that it had.</param>
internal sealed record AddressedEvent(ServerEvent Event, Access Access, EventTree Tree, string Path);

/// <summary>Which start nodes count.</summary>
internal enum EventTree
{
    /// <summary>None: it has no place.</summary>
    None,

    /// <summary>Those of documents.</summary>
    Documents,

    /// <summary>Those of media.</summary>
    Media,
}
