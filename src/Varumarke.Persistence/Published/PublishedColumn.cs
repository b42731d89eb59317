namespace Varumarke.Persistence.Published;

/// <summary>The columns of <see cref="PublishedSql.Version"/>, in their order.</summary>
internal enum PublishedColumn
{
    Id,
    Key,
    ContentTypeId,
    Level,
    Path,
    SortOrder,
    CreateDate,
    CreatorId,
    Published,
    Edited,
    VersionName,
    VersionDate,
    UserId,
    TemplateId,
    Data,
    CultureLanguageId,
    CultureName,
    CultureDate,
    CulturePublished,
    CultureEdited,
    NodeName,
}
