using System.Text.Json;
using Umbraco.Cms.Core.Services;

namespace Varumarke.ManagementApi.Logs;

/// <summary>The searches of the log that have been given a name, for everybody; at first those that Umbraco brings.</summary>
internal sealed class SavedSearches(IKeyValueService values)
{
    private const string Key = "Varumarke.LogViewer.SavedSearches";

    private static readonly SavedSearch[] FromTheStart =
    [
        new("Find all logs where the Level is NOT Verbose and NOT Debug", "Not(@Level='Verbose') and Not(@Level='Debug')"),
        new("Find all logs that has an exception property (Warning, Error & Fatal with Exceptions)", "Has(@Exception)"),
        new("Find all logs that have the property 'Duration'", "Has(Duration)"),
        new("Find all logs that have the property 'Duration' and the duration is greater than 1000ms", "Has(Duration) and Duration > 1000"),
        new("Find all logs that are from the namespace 'Umbraco.Core'", "StartsWith(SourceContext, 'Umbraco.Core')"),
        new("Find all logs of this service's own", "StartsWith(SourceContext, 'Varumarke')"),
    ];

    private readonly Lock _lock = new();

    public IReadOnlyList<SavedSearch> All() => values.GetValue(Key) is { } text ? JsonSerializer.Deserialize<SavedSearch[]>(text) ?? [] : FromTheStart;

    /// <summary>False where the name is taken.</summary>
    public bool TryAdd(SavedSearch search) => Change(all => all.Any(one => one.Name == search.Name) ? null : [.. all, search]);

    /// <summary>False where there is none of the name.</summary>
    public bool TryRemove(string name) => Change(all => all.Any(one => one.Name == name) ? [.. all.Where(one => one.Name != name)] : null);

    private bool Change(Func<IReadOnlyList<SavedSearch>, SavedSearch[]?> change)
    {
        lock (_lock)
        {
            if (change(All()) is not { } changed)
            {
                return false;
            }

            values.SetValue(Key, JsonSerializer.Serialize(changed));
            return true;
        }
    }
}

/// <summary>A search and its name.</summary>
internal sealed record SavedSearch(string Name, string Query);
