using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Varumarke.DeliveryApi.Access;
using Varumarke.DeliveryApi.Answers;
using Varumarke.DeliveryApi.Assets;
using Varumarke.DeliveryApi.Bodies;
using Varumarke.DeliveryApi.Dependencies;
using Varumarke.DeliveryApi.Expansion;
using Varumarke.DeliveryApi.Headers;
using Varumarke.DeliveryApi.Json;
using Varumarke.DeliveryApi.Problems;
using Varumarke.Http.Problems;

namespace Varumarke.DeliveryApi.Requests;

/// <summary>
/// A request that the output cache could not answer, from beginning to end: 1. may it be asked, 2. in which culture and below
/// which start item, 3. what does the endpoint say, 4. send it and keep it.
/// </summary>
internal sealed class DeliveryPipeline(
    ApiAccessService access,
    Circumstances circumstances,
    OutputExpansionFactory expansions,
    AnswerKeeping keeping,
    TimeProvider time,
    IOptions<DeliveryApiOptions> options)
{
    // An answer about a file that could not be read is tried again soon.
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(30);

    private readonly DeliveryApiOptions _options = options.Value;

    public async Task RunAsync(HttpContext context, DeliveryEndpoint endpoint)
    {
        // 1.
        bool preview = context.Request.Headers.IsPreview();
        if (!MayAsk(context, endpoint, preview))
        {
            await ProblemWriter.WriteAsync(context, KnownProblems.Unauthorized);
            return;
        }

        if (context.Request.QueryString.Value?.Length > _options.MaxQueryLength)
        {
            await ProblemWriter.WriteAsync(context, KnownProblems.QueryTooLong(_options.MaxQueryLength));
            return;
        }

        long generation = keeping.Generation;
        var shape = new PropertySelectionReader(_options);
        OutputShape wanted = shape.Read(context.Request.Query);
        if (shape.Faults.Count > 0)
        {
            await ProblemWriter.WriteAsync(context, KnownProblems.BadQuery(shape.Faults));
            return;
        }

        // 2.
        using UmbracoContextReference reference = circumstances.Enter();
        var dependencies = new DependencyRecorder();
        var renditions = new RenditionsOfAnswer();
        var request = new DeliveryRequest(expansions.Create(wanted, dependencies, renditions), dependencies, renditions);
        context.Features.Set(request);
        circumstances.Take(context.Request.Headers);
        if (!endpoint.IsMedia && !circumstances.HaveValidStartItem())
        {
            await ProblemWriter.WriteAsync(context, KnownProblems.StartItemNotFound);
            return;
        }

        // 3. and 4.
        await AnswerAsync(context, endpoint, request, preview, generation);
    }

    private bool MayAsk(HttpContext context, DeliveryEndpoint endpoint, bool preview) => endpoint.IsMedia
        ? access.HasMediaAccess(context)
        : preview ? access.HasPreviewAccess(context) : access.HasPublicAccess(context);

    private async Task AnswerAsync(HttpContext context, DeliveryEndpoint endpoint, DeliveryRequest request, bool preview, long generation)
    {
        DeliveryResult result;
        AnswerBody? body = null;
        try
        {
            result = await endpoint.HandleAsync(context, request);
            if (result.Model is { } model)
            {
                // Values that converters compute lazily are computed here, so this belongs to the making of the answer.
                body = await WriteAsync(model, request, context.RequestAborted);
            }
        }
        catch (OutputTooLargeException tooLarge)
        {
            result = DeliveryResult.Fail(KnownProblems.OutputTooLarge(tooLarge.Limit));
        }
        catch (ListTooLongException tooLong)
        {
            result = DeliveryResult.Fail(KnownProblems.ListTooLong(tooLong.Limit, tooLong.Fitting));
        }

        if (result.Problem is { } problem)
        {
            await ProblemWriter.WriteAsync(context, problem);
        }
        else if (result.RedirectTo is { } route)
        {
            RedirectWriter.Write(context, route);
        }
        else
        {
            await keeping.SendAsync(context, ToCached(context, request, result, body ?? AnswerBody.Of([])), preview, generation);
        }
    }

    private async Task<AnswerBody> WriteAsync(object model, DeliveryRequest request, CancellationToken cancellationToken)
    {
        AnswerBody body;
        if (model is IListAnswer list)
        {
            body = await list.WriteAsync(request, _options.MaxListBytes, cancellationToken);
        }
        else
        {
            await request.Renditions.CompleteAsync(cancellationToken);
            body = AnswerBody.Of(JsonSerializer.SerializeToUtf8Bytes(model, model.GetType(), DeliveryJson.Options));
        }

        if (request.Renditions.AreIncomplete)
        {
            request.Dependencies.HoldsUntil(time.GetUtcNow() + Retry);
        }

        return body;
    }

    private static CachedResponse ToCached(HttpContext context, DeliveryRequest request, DeliveryResult result, AnswerBody body) => new()
    {
        Key = CacheKey.Of(context.Request),
        Body = body,
        ETag = ETags.Of(body),
        Tags = [.. request.Dependencies.Tags],
        ExpiresAtTicks = request.Dependencies.ExpiresAt?.UtcTicks ?? long.MaxValue,
        Watch = result.Watch,
    };
}
