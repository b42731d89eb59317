using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;
using Varumarke.Core.Clustering;
using Varumarke.Core.Mail;
using Varumarke.Engine.Mail;
using Varumarke.ManagementApi.SignIn;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Backoffice;

/// <summary>A seeded site whose clock the test sets, and whose first administrator has the password that the settings give.</summary>
public class BackofficeSite() : Site(new Dictionary<string, string?>
{
    ["Varumarke:Seed:ConfigFolder"] = Path.Combine(Repository, "umbraco-config"),
    ["Varumarke:Seed:MediaFolder"] = Path.Combine(Repository, "media-seed"),
    ["Varumarke:Backoffice:AdministratorEmail"] = Administrator,
    ["Varumarke:Backoffice:AdministratorPassword"] = Password,
    ["Umbraco:CMS:WebRouting:UmbracoApplicationUrl"] = "https://backoffice.example.se/",
    ["Logging:LogLevel:Varumarke.ManagementApi.SignIn"] = "Information",
})
{
    public const string Administrator = "chef@hagfors.example.se";
    public const string Password = "Skogen-står-grön";

    public FakeTimeProvider Time { get; } = new(DateTimeOffset.UtcNow);

    /// <summary>What was sent by mail.</summary>
    public Outbox Mails { get; } = new();

    /// <summary>Somebody of this name in a group with these sections, permissions and start node, and the password of all.</summary>
    public async Task<IUser> UserAsync(string name, Action<UserGroup> rights)
    {
        var group = new UserGroup(Services.GetRequiredService<IShortStringHelper>()) { Alias = name, Name = name };
        rights(group);
        var made = await Services.GetRequiredService<IUserGroupService>().CreateAsync(group, Constants.Security.SuperUserKey);
        Assert.True(made.Success, $"The site has a group {name} already: {made.Status}.");
        IUserService users = Services.GetRequiredService<IUserService>();
        IUser user = users.CreateUserWithIdentity($"{name}@hagfors.example.se", $"{name}@hagfors.example.se");
        user.Name = name;
        user.AddGroup(group.ToReadOnlyGroup());
        Services.GetRequiredService<Accounts>().SetPassword(user, Password, isOneTime: false);
        return user;
    }

    /// <summary>A program that signs this one in, as the client in a browser does.</summary>
    public async Task<Editor> SignInAsync(string userName = Administrator)
    {
        Editor editor = Editor();
        await editor.SignInAsync(userName, Password);
        return editor;
    }

    /// <summary>Sends what is due; a run that the clock has begun is waited for.</summary>
    internal async Task SendMailAsync()
    {
        await using IAsyncDisposable turn = await Services.GetRequiredService<IWorkTurns>().TakeAsync(nameof(OutboxKeeper), default);
        await Services.GetServices<IHostedService>().OfType<OutboxKeeper>().Single().RunAsync(default);
    }

    /// <summary>A browser in which nobody is signed in.</summary>
    public Editor Editor() => new(CreateClient(new()
    {
        BaseAddress = new Uri("https://backoffice.example.se"),
        AllowAutoRedirect = false,
        HandleCookies = true,
    }), () => Warnings.Lines);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Time).AddSingleton<IMailer>(Mails).AddSingleton<IMailTransport>(Mails));
    }
}

/// <summary>Tests that share the site; none changes the administrator's account.</summary>
[CollectionDefinition(Name)]
public sealed class BackofficeSiteTests : ICollectionFixture<BackofficeSite>
{
    public const string Name = "Backoffice";
}

/// <summary>Mail that goes nowhere.</summary>
public sealed class Outbox : IMailer, IMailTransport
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<MailMessage> _sent = new();

    public bool CanSend => true;

    /// <summary>Whether the server is away.</summary>
    public bool IsAway { get; set; }

    public void Send(MailMessage message) => _sent.Enqueue(message);

    public Task SendAsync(MailMessage message, CancellationToken cancellationToken)
    {
        if (IsAway)
        {
            throw new IOException("The server is away.");
        }

        _sent.Enqueue(message);
        return Task.CompletedTask;
    }

    /// <summary>All to an address, oldest first.</summary>
    public MailMessage[] AllTo(string address) => [.. _sent.Where(message => message.To == address)];

    /// <summary>The newest to an address; null where there is none.</summary>
    public MailMessage? To(string address) => _sent.LastOrDefault(message => message.To == address);
}
