using System.Text.Json;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Documents;

/// <summary>The properties of a document that somebody may not read: left out of answers, and left as they are when that one saves the rest.</summary>
internal sealed class HiddenProperties(ContentValues values)
{
    public static IReadOnlyList<ValueModel> LeftOut(IUser user, IContent content, IReadOnlyList<ValueModel> all)
    {
        HashSet<string> hidden = Of(user, content);
        return hidden.Count == 0 ? all : [.. all.Where(value => !hidden.Contains(value.Alias))];
    }

    /// <summary>What was sent, and what the sender has not been shown. Umbraco empties what is not sent.</summary>
    public ChangedDocument Kept(IUser user, IContent stored, ChangedDocument sent)
    {
        HashSet<string> hidden = Of(user, stored);
        if (hidden.Count == 0)
        {
            return sent;
        }

        HashSet<(string, string?, string?)> known = [.. (sent.Values ?? []).Select(value => (value.Alias ?? string.Empty, value.Culture, value.Segment))];
        IEnumerable<SentValue> kept = values.Of(stored, published: false)
            .Where(value => hidden.Contains(value.Alias) && !known.Contains((value.Alias, value.Culture, value.Segment)))
            .Select(value => new SentValue(value.Culture, value.Segment, value.Alias, JsonSerializer.SerializeToElement(value.Value, ManagementJson.Options)));
        return sent with { Values = [.. sent.Values ?? [], .. kept] };
    }

    private static HashSet<string> Of(IUser user, IContent content) => content.Properties
        .Where(property => !PropertyPermissions.MayRead(user, content.ContentType.Key, property.PropertyType.Key))
        .Select(property => property.Alias)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
