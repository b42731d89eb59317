using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Varumarke.Engine.PropertyEditors.Dates;

/// <summary>Indexes the part of the date that its editor is about, so that text order is order in time.</summary>
internal sealed class ZonedDateIndexValueFactory(IJsonSerializer jsonSerializer) :
    IDateOnlyPropertyIndexValueFactory,
    ITimeOnlyPropertyIndexValueFactory,
    IDateTimeUnspecifiedPropertyIndexValueFactory,
    IDateTimeWithTimeZonePropertyIndexValueFactory
{
    public IEnumerable<IndexValue> GetIndexValues(
        IProperty property,
        string? culture,
        string? segment,
        bool published,
        IEnumerable<string> availableCultures,
        IDictionary<Guid, IContentType> contentTypeDictionary)
    {
        ZonedDate? date = ZonedDate.Read(property.GetValue(culture, segment, published), jsonSerializer);
        string? text = date is null ? null : DateFormat.For(property.PropertyType.PropertyEditorAlias)?.ToIndex(date.Date);
        return text is null ? [] : [new IndexValue { Culture = culture, FieldName = property.Alias, Values = [text] }];
    }
}
