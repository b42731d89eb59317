using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Varumarke.Core.WorkUpdates;

/// <summary>Writes what was said into the document and publishes it.</summary>
public sealed class WorkPublisher(IContentService contents)
{
    private const string Culture = "sv-SE";
    private const string Images = "images";

    // As many as the picker of pictures takes: one more, and the page could not be published.
    private const int MostPictures = 12;

    /// <summary>Whether somebody is editing the document: what they have not published yet must not be published with it.</summary>
    public bool HasDraft(Guid document) => contents.GetById(document) is { Edited: true };

    /// <summary>Writes and publishes; false where the document is not published, is being edited, or does not take it.</summary>
    /// <param name="update">What was said.</param>
    /// <param name="userId">Who lets it out; null for nobody in particular.</param>
    public bool TryApply(WorkUpdate update, int? userId = null)
    {
        ArgumentNullException.ThrowIfNull(update);
        if (contents.GetById(update.Document) is not { Published: true, Edited: false, Trashed: false } document)
        {
            return false;
        }

        string[] cultures = [.. document.PublishedCultures];
        document.SetValue("status", JsonSerializer.Serialize(new[] { update.After }));
        if (!string.IsNullOrEmpty(update.Reason))
        {
            string alias = ResponsibleReader.OutcomeOf(document.ContentType.Alias);
            document.SetValue(alias, update.Reason, document.Properties[alias]?.PropertyType.VariesByCulture() == true ? Culture : null);
        }

        if (update.Picture is { } picture)
        {
            AddPicture(document, picture);
        }

        return userId is { } user
            ? contents.Save(document, user).Success && contents.Publish(document, cultures, user).Success
            : contents.Save(document).Success && contents.Publish(document, cultures).Success;
    }

    // It is among the page's pictures from now on, and seen there from the moment when it is approved. A measure has no place for pictures:
    // there it stands beside what was said.
    private static void AddPicture(IContent document, Guid picture)
    {
        if (!document.HasProperty(Images))
        {
            return;
        }

        JsonArray pictures = string.IsNullOrWhiteSpace(document.GetValue<string>(Images)) ? [] : JsonNode.Parse(document.GetValue<string>(Images)!) as JsonArray ?? [];
        if (pictures.Count < MostPictures)
        {
            pictures.Add(new JsonObject
            {
                ["key"] = Guid.NewGuid().ToString(),
                ["mediaKey"] = picture.ToString(),
                ["mediaTypeAlias"] = WorkPictures.MediaType,
                ["crops"] = new JsonArray(),
                ["focalPoint"] = null,
            });
            document.SetValue(Images, pictures.ToJsonString());
        }
    }
}
