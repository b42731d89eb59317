using System.Text.Json;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Documents;

/// <summary>
/// Finds what a save would change. Compared is what the client was given with what it sends back, as JSON: it sends the values of all
/// languages, whichever of them somebody has edited.
/// </summary>
internal sealed class DocumentDifferences(ContentValues values)
{
    /// <summary>What is sent and is not what is stored. What is left out of the request does not count.</summary>
    public IReadOnlyList<Difference> Between(IContent stored, ChangedDocument sent) =>
        [.. Names(stored, sent.Variants ?? []), .. Values(stored, sent.Values ?? [])];

    private IEnumerable<Difference> Values(IContent stored, IReadOnlyList<SentValue> sent)
    {
        Dictionary<(string, string?, string?), object?> known = values.Of(stored)
            .ToDictionary(value => (value.Alias.ToUpperInvariant(), value.Culture?.ToUpperInvariant(), value.Segment), value => value.Value);
        foreach (SentValue value in sent.Where(value => value.Alias is not null))
        {
            object? before = known.GetValueOrDefault((value.Alias!.ToUpperInvariant(), value.Culture?.ToUpperInvariant(), value.Segment));
            if (!IsSame(before, value.Value))
            {
                string? name = stored.Properties.FirstOrDefault(property => property.Alias.InvariantEquals(value.Alias))?.PropertyType.Name;
                yield return new Difference(value.Alias, name, value.Culture, value.Segment);
            }
        }
    }

    private static IEnumerable<Difference> Names(IContent stored, IReadOnlyList<SentVariant> sent) => sent
        .Where(variant => variant.Segment is null && variant.Name is not null)
        .Where(variant => (stored.ContentType.VariesByCulture() ? stored.GetCultureName(variant.Culture) : stored.Name) != variant.Name)
        .Select(variant => new Difference(null, null, variant.Culture, null));

    // Emptied comes in many ways: without a value at all, null, an empty text or list.
    private static bool IsSame(object? before, JsonElement after)
    {
        if (before is null)
        {
            return IsEmpty(after);
        }

        JsonElement known = JsonSerializer.SerializeToElement(before, ManagementJson.Options);
        return IsEmpty(after) ? IsEmpty(known) : JsonElement.DeepEquals(known, after);
    }

    private static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => true,
        JsonValueKind.String => value.GetString()!.Length == 0,
        JsonValueKind.Array => value.GetArrayLength() == 0,
        _ => false,
    };
}
