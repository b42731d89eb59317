using Microsoft.AspNetCore.Http;
using Varumarke.DeliveryApi.Answers;
using Varumarke.DeliveryApi.Index;

namespace Varumarke.DeliveryApi.Requests;

/// <summary>Sends an answer, and keeps it for those who ask next.</summary>
internal sealed class AnswerKeeping(OutputCache cache, RouteStamps routes, ResponseSender sender)
{
    /// <summary>What the making of an answer begins with: what changes after it keeps the answer from being kept.</summary>
    public long Generation => cache.Generation;

    /// <param name="context">The request.</param>
    /// <param name="answer">Its answer.</param>
    /// <param name="preview">It is a preview's, which is nobody else's.</param>
    /// <param name="generation">The <see cref="Generation"/> when its making began.</param>
    public Task SendAsync(HttpContext context, CachedResponse answer, bool preview, long generation)
    {
        if (!preview)
        {
            routes.Note(answer.Tags);
            cache.Keep(answer, generation);
            context.Features.Get<AnswerInMaking>()?.Give(answer);
        }

        return sender.SendAsync(context, answer, preview);
    }
}
