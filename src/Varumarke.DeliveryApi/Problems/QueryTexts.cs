using System.Globalization;
using Varumarke.Core.Problems;

namespace Varumarke.DeliveryApi.Problems;

/// <summary>What is said of queries that mean nothing, and of what they may say instead.</summary>
internal static class QueryTexts
{
    public static Wording NoSelector { get; } = new("Selector option not found", "Urvalet finns inte");

    public static Wording NoSelectorDetail { get; } = new("The attempted 'fetch' option does not exist", "Det 'fetch' som angavs finns inte");

    public static Wording OneSelector { get; } = new("Only one 'fetch' option can be used at a time.", "Bara ett 'fetch' kan användas åt gången.");

    public static Wording Paging { get; } = new("Invalid paging", "Felaktig bläddring");

    public static Wording NoFilter { get; } = new("Filter option not found", "Filtret finns inte");

    public static Wording NoFilterDetail { get; } = new("One of the attempted 'filter' options does not exist", "Ett av de 'filter' som angavs finns inte");

    public static Wording TooManyFilters { get; } = new("Too many filters", "För många filter");

    public static Wording UnknownProperty { get; } = new("Unknown property", "Okänd egenskap");

    public static Wording InvalidType { get; } = new("Invalid type", "Felaktig typ");

    public static Wording InvalidDate { get; } = new("Invalid date", "Felaktigt datum");

    public static Wording InvalidLevel { get; } = new("Invalid level", "Felaktig nivå");

    public static Wording Level { get; } = new("A whole number; the root is level 1", "Ett heltal; roten är nivå 1");

    public static Wording NoOperator { get; } = new("Operator not supported", "Operatorn kan inte användas här");

    public static Wording Signs { get; } = new(
        "with :! for not, >: < <: for ranges, ~ for contains and || between alternatives",
        "med :! för inte, >: < <: för intervall, ~ för innehåller och || mellan alternativ");

    public static Wording NoSort { get; } = new("Sort option not found", "Sorteringen finns inte");

    public static Wording NoSortDetail { get; } = new("One of the attempted 'sort' options does not exist", "Ett av de 'sort' som angavs finns inte");

    public static Wording NoDirection { get; } = new("A 'sort' option ends with ':asc' or ':desc'.", "Ett 'sort' slutar på ':asc' eller ':desc'.");

    public static Wording TooManySorts { get; } = new("Too many sorts", "För många sorteringar");

    public static Wording InvalidDepth { get; } = new("Invalid depth", "Felaktigt djup");

    public static Wording InvalidId { get; } = new("Invalid id", "Felaktigt id");

    public static Wording TooManyIds { get; } = new("Too many ids", "För många id");

    public static Wording Number(int least, int most) => new(
        $"A whole number from {Text(least)} to {Text(most)}",
        $"Ett heltal från {Text(least)} till {Text(most)}");

    public static Wording NumberWanted(string parameter, int least, int most) => new(
        $"'{parameter}' must be a whole number from {Text(least)} to {Text(most)}.",
        $"'{parameter}' ska vara ett heltal från {Text(least)} till {Text(most)}.");

    public static Wording MostFilters(int most) => new($"At most {Text(most)} conditions can be used in a query.", $"Högst {Text(most)} villkor kan användas i en fråga.");

    public static Wording MostSorts(int most) => new($"At most {Text(most)} sorts can be used in a query.", $"Högst {Text(most)} sorteringar kan användas i en fråga.");

    public static Wording MostIds(int most) => new($"At most {Text(most)} items can be asked for at a time.", $"Högst {Text(most)} poster kan efterfrågas åt gången.");

    public static Wording NoProperty(string alias) => new($"No type has a property with the alias '{alias}'.", $"Ingen typ har en egenskap med aliaset '{alias}'.");

    public static Wording NotAnAlias(string value) => new(
        $"'{value}' is not an alias. Several conditions are written as several 'filter' parameters.",
        $"'{value}' är inget alias. Flera villkor skrivs som flera 'filter'.");

    public static Wording NotADate(string value) => new($"'{value}' is not a date.", $"'{value}' är inget datum.");

    public static Wording NotALevel(string value) => new($"'{value}' is not a level.", $"'{value}' är ingen nivå.");

    public static Wording NotAGuid(string value) => new($"'{value}' is not a GUID.", $"'{value}' är inget GUID.");

    public static Wording NotComparedBy(string field, string sign) => new($"'{field}' cannot be compared by '{sign}'.", $"'{field}' kan inte jämföras med '{sign}'.");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
