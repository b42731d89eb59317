using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;

namespace Varumarke.Persistence.Users;

/// <summary>Umbraco's five groups, as its installer makes them, and as this product made them before it knew better.</summary>
internal static class StockGroups
{
    private const string Content = Constants.Applications.Content;
    private const string Media = Constants.Applications.Media;
    private const string Forms = Constants.Applications.Forms;
    private const string Translation = Constants.Applications.Translation;

    private static readonly string[] Read = [ActionBrowse.ActionLetter, ActionDocumentPropertyRead.ActionLetter];

    private static readonly string[] Translate = [.. Read, ActionDocumentPropertyWrite.ActionLetter, ActionUpdate.ActionLetter];

    private static readonly string[] WriteBefore =
        [.. Read, ActionDocumentPropertyWrite.ActionLetter, ActionNew.ActionLetter, ActionUpdate.ActionLetter];

    private static readonly string[] Write = [.. WriteBefore, ActionNotify.ActionLetter];

    private static readonly string[] Edit =
    [
        .. WriteBefore, ActionPublish.ActionLetter, ActionUnpublish.ActionLetter, ActionDelete.ActionLetter, ActionMove.ActionLetter,
        ActionCopy.ActionLetter, ActionSort.ActionLetter, ActionRollback.ActionLetter, ActionRestore.ActionLetter,
        ActionProtect.ActionLetter, ActionNotify.ActionLetter, ActionCreateBlueprintFromContent.ActionLetter,
    ];

    private static readonly string[] Everything = [.. Edit, ActionAssignDomain.ActionLetter, ActionRights.ActionLetter];

    private static readonly string[] SectionsBefore =
    [
        Content, Media, Constants.Applications.Members, Constants.Applications.Packages, Constants.Applications.Settings, Translation,
        Constants.Applications.Users,
    ];

    private static readonly StockGroup Administrators = new(
        Constants.Security.AdminGroupKey, Constants.Security.AdminGroupAlias, "Administrators", "icon-medal", [.. SectionsBefore, Forms], Everything, true, true, true);

    private static readonly StockGroup Writers = new(
        Constants.Security.WriterGroupKey, "writer", "Writers", "icon-edit", [Content], Write, true, true, true);

    private static readonly StockGroup Editors = new(
        Constants.Security.EditorGroupKey, "editor", "Editors", "icon-tools", [Content, Media, Forms], Edit, true, true, true);

    private static readonly StockGroup Translators = new(
        Constants.Security.TranslatorGroupKey, "translator", "Translators", "icon-globe", [Translation], Translate, true, true, true);

    private static readonly StockGroup SensitiveData = new(
        Constants.Security.SensitiveDataGroupKey, "sensitiveData", "Sensitive data", "icon-lock", [], [], false, false, false);

    /// <summary>The groups, in the order in which they are made.</summary>
    public static IReadOnlyList<StockGroup> All { get; } = [Administrators, Writers, Editors, Translators, SensitiveData];

    /// <summary>What stood in databases that were made before.</summary>
    public static IReadOnlyList<StockGroup> Before { get; } =
    [
        Administrators with { Sections = SectionsBefore },
        Writers with { Permissions = WriteBefore, HasMedia = false },
        Editors with { Sections = [Content, Media] },
        Translators with { Permissions = WriteBefore, HasContent = false, HasMedia = false },
        SensitiveData with { HasLanguages = true },
    ];
}
