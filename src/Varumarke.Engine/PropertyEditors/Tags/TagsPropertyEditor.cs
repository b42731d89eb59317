using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Tags;

/// <summary>Free keywords, stored as a JSON array or comma-separated, by setting, and gathered in Umbraco's tag tables.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.Tags, ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
internal sealed class TagsPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper, ITagPropertyIndexValueFactory indexValueFactory)
    : EngineDataEditor<TagsValueEditor>(factory)
{
    public override IPropertyIndexValueFactory PropertyIndexValueFactory => indexValueFactory;

    protected override IConfigurationEditor CreateConfigurationEditor() => new TagsSettingsEditor(ioHelper);
}
