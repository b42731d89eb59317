using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;
using Varumarke.Core.Mail;

namespace Varumarke.Engine.Mail;

/// <summary>Registers mail.</summary>
internal static class MailComposition
{
    public static IUmbracoBuilder AddMail(this IUmbracoBuilder builder)
    {
        builder.Services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<IMailTransport, MailTransport>();
        builder.Services.AddSingleton<IMailOutbox, MailOutbox>();
        builder.Services.TryAddSingleton<MailDesk>();
        builder.Services.AddHostedService<OutboxKeeper>();
        builder.Services.AddSingleton<MailQueue>();
        builder.Services.AddSingleton<IMailer>(provider => provider.GetRequiredService<MailQueue>());
        builder.Services.AddHostedService(provider => provider.GetRequiredService<MailQueue>());
        return builder;
    }
}
