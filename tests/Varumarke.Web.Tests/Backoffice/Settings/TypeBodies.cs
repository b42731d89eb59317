namespace Varumarke.Web.Tests.Backoffice.Settings;

/// <summary>Types as the client's designer sends them, with one property in a group in a tab.</summary>
internal static class TypeBodies
{
    /// <summary>Any kind of type; what a kind does not know is passed over.</summary>
    public static Dictionary<string, object?> Type(string alias, Guid dataType, Guid? parent = null, bool element = false, bool root = false)
    {
        (Guid tab, Guid group) = (Guid.NewGuid(), Guid.NewGuid());
        return new Dictionary<string, object?>
        {
            ["alias"] = alias,
            ["name"] = "Typ " + alias,
            ["description"] = "En typ",
            ["icon"] = "icon-document",
            ["allowedAsRoot"] = root,
            ["variesByCulture"] = false,
            ["variesBySegment"] = false,
            ["isElement"] = element,
            ["parent"] = parent is { } key ? new { id = key } : null,
            ["containers"] = new object[]
            {
                new { id = tab, parent = (object?)null, name = "Flik", type = "Tab", sortOrder = 0 },
                new { id = group, parent = new { id = tab }, name = "Grupp", type = "Group", sortOrder = 0 },
            },
            ["properties"] = new object[] { Property(alias + "Rubrik", dataType, group) },
            ["allowedTemplates"] = Array.Empty<object>(),
            ["allowedDocumentTypes"] = Array.Empty<object>(),
            ["allowedMediaTypes"] = Array.Empty<object>(),
            ["compositions"] = Array.Empty<object>(),
            ["cleanup"] = new { preventCleanup = true, keepAllVersionsNewerThanDays = 3, keepLatestVersionPerDayForDays = (int?)null },
        };
    }

    public static object Property(string alias, Guid dataType, Guid? group = null, bool mandatory = false) => new
    {
        id = Guid.NewGuid(),
        container = group is { } key ? new { id = key } : null,
        sortOrder = 0,
        alias,
        name = alias,
        description = "En egenskap",
        dataType = new { id = dataType },
        variesByCulture = false,
        variesBySegment = false,
        validation = new { mandatory, mandatoryMessage = "Måste finnas", regEx = "^[A-Z]", regExMessage = "Stor bokstav" },
        appearance = new { labelOnTop = true },
        isSensitive = true,
        visibility = new { memberCanView = true, memberCanEdit = false },
    };
}
