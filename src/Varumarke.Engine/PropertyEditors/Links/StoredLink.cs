using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Links;

/// <summary>A link as it is stored: to a document or media item by UDI, or to an address.</summary>
internal sealed record StoredLink
{
    public string? Name { get; init; }

    public string? Target { get; init; }

    public GuidUdi? Udi { get; init; }

    public string? Url { get; init; }

    public string? QueryString { get; init; }

    public string? Culture { get; init; }

    /// <summary>
    /// Reads what is stored or posted; the backoffice writes <c>type</c> and <c>unique</c> where the database has a UDI. Null for
    /// what is no list of links; items that point nowhere are left out.
    /// </summary>
    public static List<StoredLink>? Read(object? value, IJsonSerializer serializer) =>
        value is IEnumerable<EditorLink> shown
            ? shown.Select(link => link.ToStored()).ToList()
            : EditorValues.As<object[]>(value, serializer)?.OfType<JsonObject>().Select(Read).WhereNotNull().ToList();

    private static StoredLink? Read(JsonObject json)
    {
        var link = new StoredLink
        {
            Name = EditorValues.Text(json["name"]),
            Target = EditorValues.Text(json["target"]),
            Udi = ReadUdi(json),
            QueryString = EditorValues.Text(json["queryString"]),
            Culture = EditorValues.Text(json["culture"]),
        };
        return link.Udi is not null
            ? link
            : EditorValues.Text(json["url"]) is { Length: > 0 } url ? link with { Url = url } : OnlyQuery(link);
    }

    /// <summary>"#anchor" and "?query" of the page itself are links too.</summary>
    private static StoredLink? OnlyQuery(StoredLink link) => string.IsNullOrWhiteSpace(link.QueryString) ? null : link;

    private static GuidUdi? ReadUdi(JsonObject json)
    {
        if (EditorValues.Text(json["udi"]) is { } text)
        {
            return UdiParser.TryParse(text, out Udi? udi) ? udi as GuidUdi : null;
        }

        string? type = EditorValues.Text(json["type"])?.ToLowerInvariant();
        return type is Constants.UdiEntityType.Document or Constants.UdiEntityType.Media
            && Guid.TryParse(EditorValues.Text(json["unique"]), out Guid key)
                ? new GuidUdi(type, key)
                : null;
    }
}
