using Varumarke.Core.PublishedIndex;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.PublishedIndex;

/// <summary>The two statements of <see cref="PublishedIndexReader"/>, in SQL that both databases read.</summary>
internal static class PublishedIndexSql
{
    /// <summary>A row for each item.</summary>
    /// <param name="kind">Documents or media.</param>
    /// <param name="drafts">Of documents: as their drafts are.</param>
    /// <param name="keys">How many items are asked for; none: all.</param>
    public static string Items(ItemKind kind, bool drafts, int keys) =>
        $"""
        SELECT v."Id", v."Name", v."VersionDate", t."Alias", t."Variations", n."Id", n."Key", n."Level", n."SortOrder", n."CreateDate", n."Name", p."Id", p."Key"
        FROM content_versions v
        JOIN contents c ON c."NodeId" = v."NodeId"
        JOIN nodes n ON n."Id" = c."NodeId"
        JOIN content_types t ON t."NodeId" = c."ContentTypeId"
        JOIN nodes p ON p."Id" = n."ParentId"
        WHERE {Which(kind, drafts, keys)}
        """;

    /// <summary>A row for each culture that an item is published in, or of a draft for each that it has.</summary>
    public static string Cultures(ItemKind kind, bool drafts, int keys) =>
        $"""
        SELECT k."VersionId", l."IsoCode", k."Name", k."Date"
        FROM content_version_cultures k
        JOIN content_versions v ON v."Id" = k."VersionId"
        JOIN contents c ON c."NodeId" = v."NodeId"
        JOIN nodes n ON n."Id" = c."NodeId"
        JOIN languages l ON l."Id" = k."LanguageId"
        JOIN content_cultures s ON s."NodeId" = v."NodeId" AND s."LanguageId" = k."LanguageId"
        WHERE {Which(kind, drafts, keys)} AND (s."Published" OR v."Current")
        """;

    private static string Which(ItemKind kind, bool drafts, int keys)
    {
        string version = kind == ItemKind.Media || drafts ? "v.\"Current\"" : "v.\"Published\" AND c.\"Published\"";
        string some = keys == 0 ? string.Empty : $" AND n.\"Key\" IN ({KeyParameters.Names(keys)})";
        return $"n.\"ObjectType\" = @type AND NOT n.\"Trashed\" AND {version}{some}";
    }
}
