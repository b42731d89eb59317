using Varumarke.Core.Pictures;

namespace Varumarke.Renditions.Processing;

/// <summary>What was made of a picture, or why nothing was.</summary>
/// <param name="Verdict">Fine, or why not.</param>
/// <param name="Result">What was made; null when nothing was.</param>
/// <param name="Plan">The plan that was followed; null when nothing was made.</param>
internal sealed record PictureWork<T>(PictureVerdict Verdict, T? Result = null, RenditionPlan? Plan = null)
    where T : class;
