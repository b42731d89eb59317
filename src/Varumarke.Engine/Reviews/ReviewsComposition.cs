using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Varumarke.Core.Composition;

namespace Varumarke.Engine.Reviews;

/// <summary>Owners of pages are reminded of them.</summary>
internal static class ReviewsComposition
{
    public static IUmbracoBuilder AddReviewReminders(this IUmbracoBuilder builder)
    {
        builder.Services.AddReviews();
        builder.Services.AddHostedService<ReviewReminderJob>();
        return builder;
    }
}
