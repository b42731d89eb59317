using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;

namespace Varumarke.Persistence.Schema;

/// <summary>What tells the three kinds of content type apart.</summary>
internal sealed record ContentTypeKind<T>(Guid ObjectType, Func<IShortStringHelper, int, T> Create) where T : class, IContentTypeComposition;

/// <summary>The three kinds.</summary>
internal static class ContentTypeKinds
{
    public static readonly ContentTypeKind<IContentType> Document = new(Constants.ObjectTypes.DocumentType, (strings, parent) => new ContentType(strings, parent));

    public static readonly ContentTypeKind<IMediaType> Media = new(Constants.ObjectTypes.MediaType, (strings, parent) => new MediaType(strings, parent));

    public static readonly ContentTypeKind<IMemberType> Member = new(Constants.ObjectTypes.MemberType, (strings, parent) => new MemberType(strings, parent));
}
