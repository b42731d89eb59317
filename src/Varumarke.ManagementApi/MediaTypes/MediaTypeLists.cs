using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.ManagementApi.ContentTypes;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.MediaTypes;

/// <summary>What the designer of media types asks besides the types themselves.</summary>
internal sealed class MediaTypeLists(IMediaTypeService types, IReservedFieldNamesService reserved)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<MediaTypeLists>("media-type/configuration", Access.ContentTypes, (own, _) => Task.FromResult(Answer.Of(new { ReservedFieldNames = own.Reserved }))),
        Operation.Get<MediaTypeLists>("item/media-type/search", Access.SignedIn, (own, call) => Task.FromResult(TypeSearch.Answer(call, own.Every, Item))),
    ];

    private ISet<string> Reserved => reserved.GetMediaReservedFieldNames();

    private IEnumerable<IMediaType> Every => types.GetAll();

    private static object Item(IMediaType type) => new { Id = type.Key, Flags = Array.Empty<object>(), Name = type.Name ?? string.Empty, Icon = type.Icon ?? string.Empty };
}
