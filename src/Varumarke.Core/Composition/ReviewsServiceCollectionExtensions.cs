using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Varumarke.Core.Mail;
using Varumarke.Core.Reviews;

namespace Varumarke.Core.Composition;

/// <summary>Registers what knows which pages want going through.</summary>
public static class ReviewsServiceCollectionExtensions
{
    /// <summary>Adds it. May be called by each door that needs it; mail comes from elsewhere.</summary>
    public static IServiceCollection AddReviews(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddLibrary();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<MailDesk>();
        services.TryAddSingleton<PageReviews>();
        services.TryAddSingleton<ReviewReminders>();
        return services;
    }
}
