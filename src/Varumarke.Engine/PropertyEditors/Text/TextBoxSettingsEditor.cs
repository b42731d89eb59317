using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validators;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Text;

internal sealed class TextBoxSettingsEditor : SettingsEditor<TextboxConfiguration>
{
    /// <summary>The column for short texts holds 512 characters in stock Umbraco; a longer limit would not survive a move there.</summary>
    private const int Longest = 512;

    public TextBoxSettingsEditor(IIOHelper ioHelper)
        : base(ioHelper) => Require("maxChars", new IntegerValidator(1, Longest));
}
