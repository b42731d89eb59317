using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validators;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Varumarke.Engine.PropertyEditors.Text;

internal sealed class EmailAddressValueEditor : TextOnlyValueEditor
{
    public EmailAddressValueEditor(
        DataEditorAttribute attribute,
        ILocalizedTextService texts,
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper)
        : base(attribute, texts, shortStringHelper, jsonSerializer, ioHelper) => Validators.Add(new EmailValidator(texts));
}
