namespace Varumarke.Persistence.Users;

/// <summary>A group that Umbraco's installer makes.</summary>
/// <param name="Key">Umbraco's key, so that what another site exports finds the same group here.</param>
/// <param name="Alias">Umbraco's alias.</param>
/// <param name="Name">The name.</param>
/// <param name="Icon">The icon.</param>
/// <param name="Sections">The sections it opens.</param>
/// <param name="Permissions">What it may do with documents.</param>
/// <param name="HasContent">Whether it sees the documents from the root.</param>
/// <param name="HasMedia">Whether it sees the media from the root.</param>
/// <param name="HasLanguages">Whether it writes in every language.</param>
internal sealed record StockGroup(
    Guid Key, string Alias, string Name, string Icon, string[] Sections, string[] Permissions, bool HasContent, bool HasMedia, bool HasLanguages);
