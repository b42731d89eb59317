using Varumarke.Core.Assets;
using Varumarke.Core.Images;
using Varumarke.Core.Renditions;

namespace Varumarke.DeliveryApi.Assets;

/// <summary>
/// The renditions of one media value. Umbraco's builders are synchronous and what was measured of a file may have to be read or
/// even measured, so the value is promised when it is built, and made good before the answer is written.
/// </summary>
internal sealed class PendingRenditions(Asset asset, ImageCropperValue? local, IPictureFactsProvider facts, RememberedLinks links)
{
    private RenditionSet? _set;
    private bool _isComplete;

    /// <summary>The file was not there or could not be read, so that the answer should not be kept for long.</summary>
    public bool IsWithoutFacts { get; private set; }

    /// <summary>The renditions; null where the file is no picture.</summary>
    public RenditionSet? Value
    {
        get
        {
            if (!_isComplete)
            {
                // Only what is built outside a request, or lazily while the answer is being written, comes here; mostly the facts are in memory.
                Complete(facts.GetAsync(asset, CancellationToken.None).AsTask().GetAwaiter().GetResult());
            }

            return _set;
        }
    }

    public ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        if (_isComplete)
        {
            return ValueTask.CompletedTask;
        }

        ValueTask<PictureFacts?> known = facts.GetAsync(asset, cancellationToken);
        if (!known.IsCompletedSuccessfully)
        {
            return AwaitAsync(known);
        }

        Complete(known.Result);
        return ValueTask.CompletedTask;
    }

    private async ValueTask AwaitAsync(ValueTask<PictureFacts?> known) => Complete(await known);

    private void Complete(PictureFacts? known)
    {
        IsWithoutFacts = known is null;
        _set = known is null ? null : links.Of(asset, known, local);
        _isComplete = true;
    }
}
