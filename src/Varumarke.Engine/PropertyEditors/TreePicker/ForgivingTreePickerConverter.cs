using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;

namespace Varumarke.Engine.PropertyEditors.TreePicker;

/// <summary>Umbraco's converter, without the exception when one of the stored UDIs cannot be read.</summary>
internal sealed class ForgivingTreePickerConverter(
    IUmbracoContextAccessor umbracoContextAccessor,
    IMemberService memberService,
    IApiContentBuilder apiContentBuilder,
    IApiMediaBuilder apiMediaBuilder,
    IPublishedContentCache contentCache,
    IPublishedMediaCache mediaCache,
    IPublishedMemberCache memberCache,
    IJsonSerializer jsonSerializer)
    : MultiNodeTreePickerValueConverter(umbracoContextAccessor, memberService, apiContentBuilder, apiMediaBuilder, contentCache, mediaCache, memberCache)
{
    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        source is null ? null : PickedEntity.Read(source, jsonSerializer).Select(picked => (Udi)new GuidUdi(picked.Type, picked.Unique)).ToArray();
}
