using Varumarke.Core.Drafts;

namespace Varumarke.Search.Files;

/// <summary>Reads a PDF that somebody waits for: a few seconds, on a thread of its own, two at a time.</summary>
internal sealed class PdfDrafts : IPdfDrafts, IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(4);
    private readonly SemaphoreSlim _turns = new(2);

    public async Task<PdfDraft?> ReadAsync(byte[] file, CancellationToken cancellationToken)
    {
        if (!await _turns.WaitAsync(Longest, cancellationToken))
        {
            return null;
        }

        // The turn ends with the work, not with the wait: what a file keeps busy stays counted.
        Task<PdfDraft?> work = Task.Factory.StartNew(() => Read(file), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            return await work.WaitAsync(Longest * 2, cancellationToken);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    public void Dispose() => _turns.Dispose();

    private PdfDraft? Read(byte[] file)
    {
        try
        {
            return PdfDraftReader.Read(file, Longest);
        }
#pragma warning disable CA1031 // The reader of files throws whatever a damaged file leads it to; nobody waits for an exception here.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
        finally
        {
            _turns.Release();
        }
    }
}
