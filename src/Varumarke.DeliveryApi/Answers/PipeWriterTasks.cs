using System.IO.Pipelines;

namespace Varumarke.DeliveryApi.Answers;

/// <summary>A write to a pipe as a plain task, without one when it is already done.</summary>
internal static class PipeWriterTasks
{
    public static Task AsTaskQuietly(this ValueTask<FlushResult> write)
    {
        if (!write.IsCompletedSuccessfully)
        {
            return write.AsTask();
        }

        _ = write.Result;
        return Task.CompletedTask;
    }
}
