using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Varumarke.Core.Problems;
using BadHttpRequestException = Microsoft.AspNetCore.Http.BadHttpRequestException;

namespace Varumarke.Web.Problems;

/// <summary>
/// What the server refuses while it still reads the request (a forbidden character in the path, a request line that is too
/// long) never reaches a middleware and is answered with a bare status. The server tells of it before it answers, and the
/// whole answer is written to the connection then. For HTTP/1 without TLS, which ends in the proxy.
/// </summary>
internal sealed class RefusedByServer(DiagnosticListener server, TimeProvider time) : IHostedService, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string BadRequest = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";
    private IDisposable? _subscription;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _subscription = server.Subscribe(this, name => name == BadRequest);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _subscription?.Dispose();

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is IFeatureCollection features
            && features.Get<IBadRequestExceptionFeature>()?.Error is BadHttpRequestException refused
            && features.Get<IHttpResponseFeature>() is { HasStarted: false }
            && features.Get<IConnectionTransportFeature>()?.Transport.Output is RefusalWriter connection)
        {
            connection.Refuse(Answer(refused));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private byte[] Answer(BadHttpRequestException refused)
    {
        byte[] body = ProblemDocument.Of(refused).ToJson();
        string head = string.Create(CultureInfo.InvariantCulture, $"""
            HTTP/1.1 {refused.StatusCode} {ReasonPhrases.GetReasonPhrase(refused.StatusCode)}
            Content-Type: {Problem.ContentType}
            Content-Length: {body.Length}
            Content-Language: {ReaderLanguage.English}
            Cache-Control: no-store
            X-Content-Type-Options: nosniff
            Connection: close
            Date: {time.GetUtcNow():R}


            """).ReplaceLineEndings("\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }
}
