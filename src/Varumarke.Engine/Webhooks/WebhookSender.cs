using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Webhooks;

namespace Varumarke.Engine.Webhooks;

/// <summary>Makes one call and writes it into Umbraco's log of webhook calls, whatever came of it.</summary>
internal sealed class WebhookSender(
    IHttpClientFactory clients,
    PresentPayload present,
    IWebhookSignatures signatures,
    IWebhookLogFactory entries,
    IWebhookLogService log,
    TimeProvider time,
    IOptions<WebhookOptions> options,
    ILogger<WebhookSender> logger)
{
    /// <summary>As much of an answer as is kept; nobody reads more, and a receiver could send without end.</summary>
    private const int KeptAnswer = 16 * 1024;

    public async Task<WebhookOutcome> SendAsync(IWebhook webhook, WebhookRequest call, CancellationToken stoppingToken)
    {
        HttpResponseMessage? answer = null;
        Exception? failure = null;
        try
        {
            present.Renew(call);
            answer = await CallAsync(webhook, call, stoppingToken);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            failure = new TimeoutException($"No answer within {options.Value.Timeout.TotalSeconds:0} s.");
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            // Whatever is wrong with the address, a header or the connection belongs in the log, and the next call goes on.
            failure = exception;
        }

        using (answer)
        {
            using HttpRequestMessage shown = WebhookMessage.ToLog(webhook, call);
            await log.CreateAsync(await entries.CreateAsync(call.EventAlias, shown, answer, call.RetryCount, failure, webhook, stoppingToken));
            if (answer is { IsSuccessStatusCode: true })
            {
                return WebhookOutcome.Taken;
            }

            logger.WebhookNotTaken(webhook.Key, WebhookMessage.Host(webhook), call.EventAlias, call.RetryCount, failure?.Message ?? $"{(int)answer!.StatusCode}");
            return answer is null ? WebhookOutcome.NoAnswer : WebhookOutcome.Refused;
        }
    }

    private async Task<HttpResponseMessage> CallAsync(IWebhook webhook, WebhookRequest call, CancellationToken stoppingToken)
    {
        using var patience = new CancellationTokenSource(options.Value.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, patience.Token);
        using HttpClient client = clients.CreateClient(Constants.HttpClients.WebhookFiring);
        using HttpRequestMessage message = WebhookMessage.ToSend(webhook, call);
        WebhookMessage.Sign(message, webhook, call, signatures, time.GetUtcNow());
        HttpResponseMessage answer = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token);
        await KeepBeginningAsync(answer, either.Token);
        return answer;
    }

    /// <summary>The status is the answer; a body that breaks off or never ends does not undo it.</summary>
    private static async Task KeepBeginningAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        byte[] kept = new byte[KeptAnswer];
        int length = 0;
        HttpContent whole = answer.Content;
        try
        {
            await using Stream body = await whole.ReadAsStreamAsync(cancellationToken);
            length = await body.ReadAtLeastAsync(kept, KeptAnswer, throwOnEndOfStream: false, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or OperationCanceledException)
        {
            // What had come is lost with it; the status stays.
        }

        answer.Content = new ByteArrayContent(kept, 0, length);
        foreach ((string name, IEnumerable<string> values) in whole.Headers)
        {
            answer.Content.Headers.TryAddWithoutValidation(name, values);
        }

        whole.Dispose();
    }
}
