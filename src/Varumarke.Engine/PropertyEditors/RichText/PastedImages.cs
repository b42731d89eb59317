using HtmlAgilityPack;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.Engine.PropertyEditors.Files;

namespace Varumarke.Engine.PropertyEditors.RichText;

/// <summary>
/// Pictures that were pasted into rich text: until the page is saved the markup names the temporary file that holds one
/// (<c>data-tmpimg</c>), and saving makes a media item of it. The same picture pasted twice becomes one item. One that
/// the door refuses is left out; validation has told the editor why.
/// </summary>
internal sealed class PastedImages(
    ITemporaryFileService temporaryFiles,
    IMediaImportService mediaImport,
    UploadedFiles uploadedFiles,
    ICoreScopeProvider scopeProvider,
    IBackOfficeSecurityAccessor securityAccessor)
{
    private const string TemporaryAttribute = "data-tmpimg";

    public string Import(string markup, RichTextConfiguration? settings)
    {
        // Parsing changes markup in small ways, so that only what must change is parsed.
        if (!markup.Contains(TemporaryAttribute, StringComparison.OrdinalIgnoreCase) || RichTextDocument.Load(markup) is not { } document)
        {
            return markup;
        }

        var imported = new Dictionary<Guid, Udi?>();
        foreach (HtmlNode image in document.DocumentNode.SelectNodes($"//img[@{TemporaryAttribute}]")?.ToArray() ?? [])
        {
            if (!Guid.TryParse(image.GetAttributeValue(TemporaryAttribute, string.Empty), out Guid key))
            {
                continue;
            }

            if (!imported.TryGetValue(key, out Udi? udi))
            {
                udi = Import(key, settings);
                imported[key] = udi;
            }

            if (udi is not null)
            {
                image.SetAttributeValue("data-udi", udi.ToString());
            }

            image.Attributes.Remove(TemporaryAttribute);
        }

        return document.DocumentNode.OuterHtml;
    }

    /// <summary>The temporary files that the markup names.</summary>
    public static IEnumerable<Guid> TemporaryFiles(string markup) =>
        !markup.Contains(TemporaryAttribute, StringComparison.OrdinalIgnoreCase) || RichTextDocument.Load(markup) is not { } document
            ? []
            : (document.DocumentNode.SelectNodes($"//img[@{TemporaryAttribute}]")?.ToArray() ?? [])
                .Select(image => Guid.TryParse(image.GetAttributeValue(TemporaryAttribute, string.Empty), out Guid key) ? key : Guid.Empty)
                .Where(key => key != Guid.Empty);

    private GuidUdi? Import(Guid temporaryFileKey, RichTextConfiguration? settings)
    {
        TemporaryFileModel? file = temporaryFiles.GetAsync(temporaryFileKey).GetAwaiter().GetResult();
        if (file is null || uploadedFiles.Refusal(file) is not null)
        {
            return null;
        }

        using ICoreScope scope = scopeProvider.CreateCoreScope();
        temporaryFiles.EnlistDeleteIfScopeCompletes(file.Key, scopeProvider);
        using Stream stream = file.OpenReadStream();
        Guid userKey = securityAccessor.BackOfficeSecurity?.CurrentUser?.Key ?? Constants.Security.SuperUserKey;
        IMedia media = mediaImport.ImportAsync(file.FileName, stream, settings?.MediaParentId, mediaTypeAlias: null, userKey).GetAwaiter().GetResult();
        scope.Complete();
        return new GuidUdi(Constants.UdiEntityType.Media, media.Key);
    }
}
