using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Lists;

/// <summary>How the children of an item are listed in the backoffice. It holds settings only, no value.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.ListView, ValueEditorIsReusable = true)]
internal sealed class ListViewPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : EngineDataEditor<DataValueEditor, ListViewConfiguration>(factory, ioHelper)
{
    public override IPropertyIndexValueFactory PropertyIndexValueFactory => new NoopPropertyIndexValueFactory();
}
