using Varumarke.Core.Problems;

namespace Varumarke.ManagementApi.Types;

/// <summary>Why a type or a folder of types was not created, changed, moved or deleted.</summary>
internal static class TypeTexts
{
    public static Wording InvalidName { get; } = new("A name is needed, of 255 characters at most.", "Ett namn behövs, på högst 255 tecken.");

    public static Wording NoSuchFolder { get; } = new("There is no such folder, or it cannot hold this.", "Det finns ingen sådan mapp, eller så kan den inte innehålla detta.");

    public static Wording FolderNotEmpty { get; } = new("The folder is not empty.", "Mappen är inte tom.");

    public static Wording Exists { get; } = new("There is one with this key or name already.", "Det finns redan en med den nyckeln eller det namnet.");

    public static Wording Cancelled { get; } = new("A rule of this site did not allow it.", "En regel på den här webbplatsen tillät det inte.");

    public static Wording Failed { get; } = new("It failed for a reason that the log tells.", "Det misslyckades av ett skäl som står i loggen.");

    public static Wording NoSuchEditor { get; } = new("There is no such property editor here.", "Det finns ingen sådan egenskapsredigerare här.");

    public static Wording InvalidConfiguration { get; } = new("The data type's settings are not valid.", "Datatypens inställningar är inte giltiga.");

    public static Wording NotDeletable { get; } = new("It belongs to the system or is in use, and may not be changed so.", "Den hör till systemet eller används, och får inte ändras så.");

    public static Wording NoSuchDataType { get; } = new("A property has a data type that does not exist.", "En egenskap har en datatyp som inte finns.");

    public static Wording DuplicateAlias { get; } = new("There is a type with this alias already.", "Det finns redan en typ med det aliaset.");

    public static Wording InvalidAlias { get; } = new("The type's alias is missing or reserved.", "Typens alias saknas eller är reserverat.");

    public static Wording AliasIsSystem { get; } = new("The alias of a type of the system cannot change.", "Aliaset på en av systemets typer kan inte ändras.");

    public static Wording InvalidPropertyAlias { get; } = new(
        "A property's alias is missing, reserved or the same as the type's.",
        "En egenskaps alias saknas, är reserverat eller detsamma som typens.");

    public static Wording DuplicatePropertyAlias { get; } = new(
        "Two properties would have the same alias, here or by a composition.",
        "Två egenskaper skulle ha samma alias, här eller genom en komposition.");

    public static Wording InvalidComposition { get; } = new("These compositions cannot go together.", "De här kompositionerna går inte ihop.");

    public static Wording InvalidGroup { get; } = new("A tab or a group is missing, unnamed or there twice.", "En flik eller grupp saknas, är utan namn eller finns två gånger.");

    public static Wording ElementCannotChange { get; } = new(
        "It is in use, and cannot become an element type or cease to be one.",
        "Den används, och kan varken bli en elementtyp eller upphöra att vara det.");

    /// <param name="status">Umbraco's own name of the reason.</param>
    public static Wording Refused(string status) => new($"Umbraco did not allow it: {status}.", $"Umbraco tillät det inte: {status}.");
}
