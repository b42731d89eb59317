using Varumarke.Core.Uploads;

namespace Varumarke.Core.WorkUpdates;

/// <summary>A picture that was taken, or why it was not.</summary>
/// <param name="Key">Key of the media item.</param>
/// <param name="Refusal">Why it was not.</param>
public sealed record TakenPicture(Guid? Key, UploadRefusal? Refusal);
