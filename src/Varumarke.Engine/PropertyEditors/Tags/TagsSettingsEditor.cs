using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validators;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Tags;

internal sealed class TagsSettingsEditor : SettingsEditor<TagConfiguration>
{
    public TagsSettingsEditor(IIOHelper ioHelper)
        : base(ioHelper)
    {
        Require("group", new RequiredValidator());
        Require("storageType", new RequiredValidator());
    }
}
