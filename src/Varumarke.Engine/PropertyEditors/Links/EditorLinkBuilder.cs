using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Engine.PropertyEditors.Links;

/// <summary>Looks up what the backoffice shows of a link: icon, address, and whether the item is published or in the bin.</summary>
internal sealed class EditorLinkBuilder(IContentService contentService, IMediaService mediaService, IPublishedUrlProvider urls)
{
    public EditorLink Build(StoredLink link, string? culture) => link.Udi?.EntityType switch
    {
        Constants.UdiEntityType.Document => ToDocument(link, link.Udi.Guid, culture),
        Constants.UdiEntityType.Media => ToMedia(link, link.Udi.Guid, culture),
        _ => Common(link) with { Icon = "icon-link", Type = "external", Url = link.Url ?? string.Empty },
    };

    private EditorLink ToDocument(StoredLink link, Guid key, string? culture)
    {
        IContent? content = contentService.GetById(key);
        return Common(link) with
        {
            Icon = content?.ContentType.Icon ?? "icon-link",
            Type = Constants.UdiEntityType.Document,
            Unique = key,
            Published = content is not null && (culture is null ? content.Published : content.PublishedCultures.Contains(culture) || content.Published && !content.PublishedCultures.Any()),
            Trashed = content?.Trashed ?? false,
            Url = urls.GetUrl(key, UrlMode.Relative, link.Culture ?? culture),
        };
    }

    private EditorLink ToMedia(StoredLink link, Guid key, string? culture)
    {
        IMedia? media = mediaService.GetById(key);
        return Common(link) with
        {
            Icon = media?.ContentType.Icon ?? "icon-link",
            Type = Constants.UdiEntityType.Media,
            Unique = key,
            Published = media is { Trashed: false },
            Trashed = media?.Trashed ?? false,
            Url = urls.GetMediaUrl(key, UrlMode.Relative, culture),
        };
    }

    private static EditorLink Common(StoredLink link) => new()
    {
        Name = link.Name,
        Target = link.Target,
        QueryString = link.QueryString,
        Culture = link.Culture,
    };
}
