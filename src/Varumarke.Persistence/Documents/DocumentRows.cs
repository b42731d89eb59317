using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;
using Varumarke.Persistence.Contents;

namespace Varumarke.Persistence.Documents;

/// <summary>Makes the rows of a document that is about to be saved.</summary>
internal sealed class DocumentRows(Cultures cultures, PropertyValues values)
{
    /// <summary>The draft, with the document's names where it varies.</summary>
    public ContentVersionRow Draft(IContent content)
    {
        ContentVersionRow row = Version(content, values.Write(content.Properties, published: false));
        row.Current = true;
        AddNames(row, content, content.CultureInfos);
        return row;
    }

    /// <summary>What is published from now on, with the names in the cultures that are.</summary>
    /// <param name="content">The document.</param>
    /// <param name="draft">Its draft as it is written beside it: a long text is not written twice.</param>
    public ContentVersionRow Published(IContent content, ContentVersionRow draft)
    {
        ContentVersionRow row = Version(content, PropertyValues.AreTheSame(content.Properties) ? draft.Data : values.Write(content.Properties, published: true));
        row.Published = true;
        AddNames(row, content, content.PublishCultureInfos);
        return row;
    }

    /// <summary>What the document is in each language that it has or is published in.</summary>
    public IEnumerable<ContentCultureRow> CultureStates(IContent content, EditedState edited)
    {
        bool unpublishing = content.PublishedState == PublishedState.Unpublishing;
        foreach (string culture in content.AvailableCultures.Union(content.PublishedCultures, StringComparer.OrdinalIgnoreCase))
        {
            bool published = !unpublishing && content.IsCulturePublished(culture);
            yield return new ContentCultureRow
            {
                NodeId = content.Id,
                LanguageId = cultures.Get(culture),
                Name = content.GetCultureName(culture) ?? content.GetPublishName(culture),
                Available = content.IsCultureAvailable(culture),
                Published = published,
                Edited = content.IsCultureAvailable(culture) && (!published || edited.Cultures.Contains(culture)),
            };
        }
    }

    private static ContentVersionRow Version(IContent content, string data) => new()
    {
        NodeId = content.Id,
        Name = content.Name,
        VersionDate = content.UpdateDate,
        UserId = content.WriterId,
        TemplateId = content.TemplateId,
        Data = data,
    };

    private void AddNames(ContentVersionRow row, IContent content, ContentCultureInfosCollection? names)
    {
        if (!content.ContentType.VariesByCulture() || names is null)
        {
            return;
        }

        row.Cultures.AddRange(names.Values.Select(name => new ContentVersionCultureRow
        {
            LanguageId = cultures.Get(name.Culture),
            Name = name.Name ?? string.Empty,
            Date = name.Date,
        }));
    }
}
