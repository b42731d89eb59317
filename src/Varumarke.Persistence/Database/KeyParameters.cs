using System.Globalization;

namespace Varumarke.Persistence.Database;

/// <summary>Any number of keys as a statement takes them.</summary>
internal static class KeyParameters
{
    /// <summary>Their names with commas between, for <c>IN ( )</c>: <c>@k0, @k1</c>.</summary>
    public static string Names(int count) =>
        string.Join(", ", Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"@k{i}")));

    /// <summary>Their values by name.</summary>
    public static IEnumerable<(string Name, object Value)> Of(IEnumerable<Guid> keys) =>
        keys.Select((key, i) => (string.Create(CultureInfo.InvariantCulture, $"@k{i}"), (object)key));
}
