using System.Collections.Concurrent;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Published;

/// <summary>The statements of <see cref="PublishedSource"/>, in SQL that both databases read.</summary>
internal static class PublishedSql
{
    public const string KeysOfType =
        """
        SELECT n."Key" FROM nodes n JOIN contents c ON c."NodeId" = n."Id"
        WHERE n."ObjectType" = @type AND NOT n."Trashed" AND c."ContentTypeId" = @number
        ORDER BY n."Level", n."ParentId", n."SortOrder"
        """;

    public const string PublishedKeys =
        """
        SELECT n."Key" FROM nodes n JOIN contents c ON c."NodeId" = n."Id"
        WHERE n."ObjectType" = @type AND NOT n."Trashed" AND c."Published"
        ORDER BY n."Level", n."ParentId", n."SortOrder" LIMIT @number
        """;

    public const string Count = "SELECT COUNT(*) FROM contents";

    private static readonly ConcurrentDictionary<(VersionKind, int), string> Versions = new();

    /// <summary>
    /// A row for each culture of each version found (one with nulls when there is none), in any order: to sort them here would be
    /// to copy all that they hold. The order of the columns is that of <see cref="PublishedColumn"/>.
    /// </summary>
    public static string Version(VersionKind kind, int keys) => Versions.GetOrAdd((kind, keys), Build);

    /// <summary>
    /// A row for each culture of each version (one with null when there is none), documents and media alike, those of a version
    /// together. It is the order in which the table holds them: to ask for documents alone would have SQLite go by another index,
    /// and then sort all that they hold.
    /// </summary>
    public static string Values(VersionKind kind) =>
        $"""
        SELECT c."NodeId", n."Key", c."ContentTypeId", v."Data", vc."LanguageId", vc."Name", cc."Published"
        FROM contents c
        JOIN nodes n ON n."Id" = c."NodeId"
        JOIN content_versions v ON v."NodeId" = c."NodeId" AND {Which(kind)}
        LEFT JOIN content_version_cultures vc ON vc."VersionId" = v."Id"
        LEFT JOIN content_cultures cc ON cc."NodeId" = c."NodeId" AND cc."LanguageId" = vc."LanguageId"
        WHERE NOT n."Trashed"
        ORDER BY c."NodeId"
        """;

    private static string Which(VersionKind kind) => kind == VersionKind.Published ? "v.\"Published\"" : "v.\"Current\"";

    private static string Build((VersionKind Kind, int Keys) shape)
    {
        return $"""
            SELECT n."Id", n."Key", c."ContentTypeId", n."Level", n."Path", n."SortOrder", n."CreateDate", n."CreatorId",
                   c."Published", c."Edited", v."Name", v."VersionDate", v."UserId", v."TemplateId", v."Data",
                   vc."LanguageId", vc."Name", vc."Date", cc."Published", cc."Edited", n."Name"
            FROM nodes n
            JOIN contents c ON c."NodeId" = n."Id"
            JOIN content_versions v ON v."NodeId" = n."Id" AND {Which(shape.Kind)}
            LEFT JOIN content_version_cultures vc ON vc."VersionId" = v."Id"
            LEFT JOIN content_cultures cc ON cc."NodeId" = n."Id" AND cc."LanguageId" = vc."LanguageId"
            WHERE n."Key" IN ({KeyParameters.Names(shape.Keys)}) AND n."ObjectType" = @type AND NOT n."Trashed"
            """;
    }
}
