using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Varumarke.Core.Clustering;
using Varumarke.Web.Tests.Backoffice;

namespace Varumarke.Web.Tests.Strategy;

/// <summary>A site in which publishing breaks when a test says so.</summary>
public sealed class BreakingSite : BackofficeSite
{
    public Breaking Breaking { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services
            .AddSingleton<INotificationHandler<ContentPublishingNotification>>(Breaking)
            .AddSingleton<ICommitWitness>(Breaking));
    }
}

/// <summary>How it breaks.</summary>
public enum Breaks
{
    /// <summary>A document cannot be read or written.</summary>
    WhenPublishing,

    /// <summary>Somebody who is asked says no.</summary>
    Refuses,

    /// <summary>All is written, and cannot be committed.</summary>
    AtTheCommit,
}

/// <summary>Breaks at the document that a test names by its number.</summary>
public sealed class Breaking : INotificationHandler<ContentPublishingNotification>, ICommitWitness
{
    private int _left;
    private Breaks? _how;

    public bool HasBroken { get; private set; }

    /// <summary>Breaks from now on.</summary>
    /// <param name="how">How; null for not at all.</param>
    /// <param name="document">At which document that is published, the first being 1.</param>
    public void Break(Breaks? how, int document = 0) => (_how, _left, HasBroken) = (how, document, false);

    public void Handle(ContentPublishingNotification notification)
    {
        if (_how is Breaks.WhenPublishing or Breaks.Refuses && --_left == 0)
        {
            HasBroken = true;
            notification.Cancel = _how == Breaks.Refuses;
            if (_how == Breaks.WhenPublishing)
            {
                throw new IOException("The disk is gone.");
            }
        }
    }

    public void BeforeCommit(IReadOnlyCollection<INotification> notifications)
    {
        if (_how == Breaks.AtTheCommit && notifications.Count > 0)
        {
            HasBroken = true;
            throw new IOException("The disk is full.");
        }
    }

    public void AfterCommit(bool isTold)
    {
    }
}
