using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Mail;

namespace Varumarke.Persistence.Mail;

internal static class MailServiceCollectionExtensions
{
    public static IServiceCollection AddMailOutboxRepository(this IServiceCollection services) => services.AddSingleton<IMailOutboxRepository, MailOutboxRepository>();
}
