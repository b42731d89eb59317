using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core.Models.Membership;
using Varumarke.Core.Changes;
using Varumarke.Core.Refusals;
using Varumarke.Http.Problems;
using Varumarke.ManagementApi.Callers;

namespace Varumarke.ManagementApi.Operations;

/// <summary>
/// Every call of every operation: 1. who calls; 2. whether that one may; 3. the operation, unless its answer is still known; 4. what is sent. No answer
/// of this API is kept by anybody on the way.
/// </summary>
internal sealed class OperationPipeline(CallerTokens callers, AnswersToEditors kept)
{
    public async Task RunAsync(Operation operation, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        await SendAsync(http, await AnswerAsync(operation, http));
    }

    private async Task<Answer> AnswerAsync(Operation operation, HttpContext http)
    {
        // 1
        IUser? user = operation.Access.NeedsSignIn ? (await callers.FindAsync(http))?.User : null;
        if (operation.Access.NeedsSignIn && user is null)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return Answer.Refused(StatusCodes.Status401Unauthorized, "Unauthorized", CallTexts.NotSignedIn);
        }

        // 2
        if (user is not null && !operation.Access.Allows(user))
        {
            return Answer.Forbidden;
        }

        // 3
        CurrentEditor.Set(http, user);
        var call = new Call(http, user);
        try
        {
            return await AnswerAsync(operation, call);
        }
        catch (RefusedCallException refused)
        {
            return new Answer(refused.Problem.Status) { Problem = refused.Problem };
        }
        catch (ArgumentException) when (!call.IsWholePage)
        {
            // Many of Umbraco's services read whole pages alone, and tell by an exception of no kind of its own what is none.
            return Answer.Refused(StatusCodes.Status400BadRequest, "InvalidPage", CallTexts.NoWholePage);
        }
        catch (UnstorableTextException text)
        {
            return Answer.Refused(StatusCodes.Status400BadRequest, "InvalidText", text.Told);
        }
    }

    private async Task<Answer> AnswerAsync(Operation operation, Call call)
    {
        if (operation.KeptUntil == ChangeKinds.None)
        {
            return await operation.Run(call);
        }

        // With its host: addresses in the answer may be written as seen from there.
        var question = new Question(call.User.Key, call.Whole($"{call.Http.Request.Path}{call.Http.Request.QueryString}"));
        if (kept.Find(question) is { } known)
        {
            return known;
        }

        long generation = kept.Generation;
        return kept.Keep(question, await operation.Run(call), operation.KeptUntil, generation);
    }

    private static Task SendAsync(HttpContext http, Answer answer)
    {
        http.Response.StatusCode = answer.Status;
        if (answer.Made is { } made)
        {
            http.Response.Headers.Location = $"{ManagementPaths.Api}/{made.Path}/{made.Name}";
            http.Response.Headers["Umb-Generated-Resource"] = made.Name;
        }

        if (answer.Mark is { } mark)
        {
            http.Response.Headers.ETag = mark;
        }

        if (answer.Problem is { } problem)
        {
            return ProblemWriter.WriteAsync(http, problem);
        }

        if (answer.Download is { } file)
        {
            return SendAsync(http, file);
        }

        if ((answer.Written ?? (answer.Body is { } content ? ManagementJson.Write(content) : null)) is not { } body)
        {
            return Task.CompletedTask;
        }

        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = body.Length;
        return http.Response.Body.WriteAsync(body, http.RequestAborted).AsTask();
    }

    private static Task SendAsync(HttpContext http, Download file)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        http.Response.ContentType = file.MediaType;
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.ContentLength = file.Content.Length;
        return http.Response.Body.WriteAsync(file.Content, http.RequestAborted).AsTask();
    }
}
