using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core.Models.Membership;
using Varumarke.Core.Problems;
using Varumarke.Core.Refusals;
using Varumarke.Http.Problems;
using Varumarke.ManagementApi.Callers;

namespace Varumarke.ManagementApi.Operations;

/// <summary>
/// Every call of every operation: 1. who calls; 2. whether that one may; 3. the operation; 4. what is sent. No answer of this API
/// is kept by anybody on the way.
/// </summary>
internal sealed class OperationPipeline(CallerTokens callers)
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
            return await operation.Run(call);
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

        if (answer.Body is null)
        {
            return Task.CompletedTask;
        }

        http.Response.ContentType = "application/json; charset=utf-8";
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(answer.Body, answer.Body.GetType(), ManagementJson.Options);
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
