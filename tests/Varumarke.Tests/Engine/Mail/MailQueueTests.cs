using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Varumarke.Core.Mail;
using Varumarke.Engine.Mail;
using Varumarke.Testing;

namespace Varumarke.Tests.Engine.Mail;

/// <summary>One message that cannot be given away keeps no other.</summary>
public sealed class MailQueueTests
{
    [Fact]
    public async Task Send_AfterOneThatTheServerLetTimeOut_IsSent()
    {
        var time = new FakeTimeProvider();
        var server = new SlowFirst();
        using var queue = new MailQueue(server, time, NullLogger<MailQueue>.Instance);
        await queue.StartAsync(CancellationToken.None);

        queue.Send(new MailMessage("a@exempel.se", "A", "slow", "Text"));
        queue.Send(new MailMessage("b@exempel.se", "B", "second", "Text"));
        await Eventually.HoldsAsync(() =>
        {
            // Between two attempts lie minutes of its clock.
            time.Advance(TimeSpan.FromSeconds(30));
            return server.Taken.Contains("second");
        });

        Assert.DoesNotContain("slow", server.Taken);
        await queue.StopAsync(CancellationToken.None);
    }

    private sealed class SlowFirst : IMailTransport
    {
        public bool CanSend => true;

        public System.Collections.Concurrent.ConcurrentBag<string> Taken { get; } = [];

        public Task SendAsync(MailMessage message, CancellationToken cancellationToken)
        {
            if (message.Subject == "slow")
            {
                throw new TaskCanceledException("The server did not answer.");
            }

            Taken.Add(message.Subject);
            return Task.CompletedTask;
        }
    }
}
