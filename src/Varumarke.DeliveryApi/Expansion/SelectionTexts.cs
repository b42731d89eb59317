using System.Globalization;
using Varumarke.Core.Problems;

namespace Varumarke.DeliveryApi.Expansion;

/// <summary>What is said of an <c>expand</c> or <c>fields</c> that cannot be read.</summary>
internal static class SelectionTexts
{
    public static Wording Separator { get; } = new("a comma or a closing bracket is expected", "ett komma eller en avslutande hakparentes väntas");

    public static Wording NeverOpened { get; } = new("a bracket is closed that was never opened", "en hakparentes avslutas som aldrig har inletts");

    public static Wording NoName { get; } = new("a name is missing", "ett namn saknas");

    public static Wording AtRoot { get; } = new("write properties[alias]", "skriv properties[alias]");

    public static Wording Below { get; } = new("write alias[properties[nestedAlias]]", "skriv alias[properties[nestedAlias]]");

    public static Wording NeverClosed(int count) => new(
        $"{Text(count)} opening bracket(s) are never closed",
        $"{Text(count)} inledande hakparentes(er) avslutas aldrig");

    public static Wording TooDeep(int most) => new($"brackets are nested more than {Text(most)} deep", $"hakparenteser ligger mer än {Text(most)} djupt i varandra");

    public static Wording At(Wording reason, int character) => new($"{reason.English} at character {Text(character)}", $"{reason.Swedish} vid tecken {Text(character)}");

    public static Wording Invalid(string parameter) => new($"Invalid {parameter} option", $"Felaktigt {parameter}");

    public static Wording Unreadable(string parameter, Wording why) => new(
        $"The '{parameter}' option could not be read: {why.English}.",
        $"'{parameter}' kan inte läsas: {why.Swedish}.");

    public static Wording Unexpected(string parameter, string name, Wording hint) => new(
        $"'{name}' was not expected in '{parameter}'; {hint.English}.",
        $"'{name}' väntades inte i '{parameter}'; {hint.Swedish}.");

    public static Wording NoProperties(string parameter) => new($"'{parameter}' does not say which properties.", $"'{parameter}' säger inte vilka egenskaper.");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
