using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Pictures;
using Varumarke.Core.Rights;
using Varumarke.Core.Uploads;

namespace Varumarke.Core.WorkUpdates;

/// <summary>
/// Takes the pictures that those responsible send by their links, through the door that every file passes. Each is a brand picture in
/// review with nothing said of its rights: no way out gives it away until an editor has described and approved it.
/// </summary>
public sealed class WorkPictures(IUploadDoor door, IMediaImportService imports, IMediaService media, TimeProvider time)
{
    /// <summary>Alias of the media type.</summary>
    public const string MediaType = "brandImage";

    private const string InReview = "inReview";

    /// <summary>Takes a picture; or says why not.</summary>
    /// <param name="work">What it shows.</param>
    /// <param name="file">The file, which can seek.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="cancellationToken">Breaks off.</param>
    public async Task<TakenPicture> TakeAsync(ResponsibleWork work, Stream file, string fileName, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(file);
        UploadVerdict verdict = await door.JudgeAsync(file, fileName, cancellationToken);
        if (!verdict.IsAdmitted)
        {
            return new TakenPicture(null, verdict.Refusal);
        }

        // A drawing is no photograph of what was done.
        if (!verdict.Inspection.IsPicture || verdict.Inspection.Format == PictureFormat.Svg)
        {
            return new TakenPicture(null, WorkUpdateTexts.NoPicture);
        }

        try
        {
            IMedia picture = await imports.ImportAsync(fileName, verdict.Open(file), null, MediaType, Constants.Security.SuperUserKey);
            picture.Name = $"{work.Title} {time.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
            picture.SetValue(AssetRightsProperties.Approval, InReview);
            media.Save(picture);
            return new TakenPicture(picture.Key, null);
        }
        catch (UploadRefusedException refused)
        {
            return new TakenPicture(null, refused.Refusal);
        }
    }

    /// <summary>Drops a picture whose update was not taken.</summary>
    public void Drop(Guid key)
    {
        if (media.GetById(key) is { } picture)
        {
            media.Delete(picture);
        }
    }
}
