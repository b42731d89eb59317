using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Notifications;
using Varumarke.Core.Clustering;
using Varumarke.Http.Problems;
using Varumarke.ManagementApi.Callers;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.ServerEvents;

/// <summary>The hub through which editors hear of each other's changes.</summary>
internal static class ServerEventComposition
{
    private const string Hub = "/umbraco/serverEventHub";

    public static IServiceCollection AddServerEvents(this IServiceCollection services)
    {
        services.AddSignalR();
        services.AddSingleton<ServerEventQueue>();
        services.AddSingleton<ServerEventRelay>();
        services.AddSingleton<INodeListener>(provider => provider.GetRequiredService<ServerEventRelay>());
        services.AddSingleton<ServerEventAccess>();
        services.AddHostedService<ServerEventSender>();
        services.Saved<ContentSavedNotification, IContent>().Deleted<ContentDeletedNotification, IContent>()
            .Moved<ContentMovedNotification, IContent>().Trashed<ContentMovedToRecycleBinNotification, IContent>();
        services.Saved<MediaSavedNotification, IMedia>().Deleted<MediaDeletedNotification, IMedia>()
            .Moved<MediaMovedNotification, IMedia>().Trashed<MediaMovedToRecycleBinNotification, IMedia>();
        services.Saved<MemberSavedNotification, IMember>().Deleted<MemberDeletedNotification, IMember>();
        services.Saved<MemberGroupSavedNotification, IMemberGroup>().Deleted<MemberGroupDeletedNotification, IMemberGroup>();
        services.Saved<ContentTypeSavedNotification, IContentType>().Deleted<ContentTypeDeletedNotification, IContentType>().Moved<ContentTypeMovedNotification, IContentType>();
        services.Saved<MediaTypeSavedNotification, IMediaType>().Deleted<MediaTypeDeletedNotification, IMediaType>().Moved<MediaTypeMovedNotification, IMediaType>();
        services.Saved<MemberTypeSavedNotification, IMemberType>().Deleted<MemberTypeDeletedNotification, IMemberType>().Moved<MemberTypeMovedNotification, IMemberType>();
        services.Saved<DataTypeSavedNotification, IDataType>().Deleted<DataTypeDeletedNotification, IDataType>().Moved<DataTypeMovedNotification, IDataType>();
        services.Saved<LanguageSavedNotification, ILanguage>().Deleted<LanguageDeletedNotification, ILanguage>();
        services.Saved<DictionaryItemSavedNotification, IDictionaryItem>().Deleted<DictionaryItemDeletedNotification, IDictionaryItem>().Moved<DictionaryItemMovedNotification, IDictionaryItem>();
        return services
            .AddTransient<INotificationHandler<ContentPublishedNotification>, DocumentHandler>()
            .AddTransient<INotificationHandler<ContentUnpublishedNotification>, DocumentHandler>()
            .AddTransient<INotificationHandler<ContentSavedBlueprintNotification>, DocumentHandler>()
            .AddTransient<INotificationHandler<ContentDeletedBlueprintNotification>, DocumentHandler>();
    }

    /// <summary>Maps the hub behind a door of its own: who has no valid token does not get as far as SignalR.</summary>
    public static void MapServerEvents(this WebApplication app)
    {
        var pipeline = new Lazy<RequestDelegate>(() => Build(app.Services));
        app.Map(Hub + "/{**rest}", context =>
        {
            context.SetEndpoint(null);
            context.Request.RouteValues.Clear();
            return pipeline.Value(context);
        });
    }

    private static RequestDelegate Build(IServiceProvider services)
    {
        var app = new ApplicationBuilder(services);
        app.UseRouting();
        app.Use(WithTokenOfAddressAsync);
        app.UseAuthentication();
        app.Use(OnlySignedInAsync);
        app.UseEndpoints(routes => routes.MapHub<ServerEventHub>(Hub));
        return app.Build();
    }

    private static Task WithTokenOfAddressAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Headers.Authorization.Count == 0 && http.Request.Query["access_token"] is [{ Length: > 0 } token, ..])
        {
            // A browser cannot give a web socket a header.
            http.Request.Headers.Authorization = $"Bearer {token}";
        }

        return next(http);
    }

    private static async Task OnlySignedInAsync(HttpContext http, RequestDelegate next)
    {
        if (await http.RequestServices.GetRequiredService<CallerTokens>().FindAsync(http) is not { } caller)
        {
            await ProblemWriter.WriteAsync(http, StatusCodes.Status401Unauthorized, CallTexts.NotSignedIn);
            return;
        }

        http.User = caller.Principal;
        await next(http);
    }

    private static IServiceCollection Saved<TNotification, TEntity>(this IServiceCollection services)
        where TNotification : SavedNotification<TEntity>
        where TEntity : class, IEntity => services.AddTransient<INotificationHandler<TNotification>, SavedHandler<TNotification, TEntity>>();

    private static IServiceCollection Deleted<TNotification, TEntity>(this IServiceCollection services)
        where TNotification : DeletedNotification<TEntity>
        where TEntity : class, IEntity => services.AddTransient<INotificationHandler<TNotification>, DeletedHandler<TNotification, TEntity>>();

    private static IServiceCollection Moved<TNotification, TEntity>(this IServiceCollection services)
        where TNotification : MovedNotification<TEntity>
        where TEntity : class, IEntity => services.AddTransient<INotificationHandler<TNotification>, MovedHandler<TNotification, TEntity>>();

    private static IServiceCollection Trashed<TNotification, TEntity>(this IServiceCollection services)
        where TNotification : MovedToRecycleBinNotification<TEntity>
        where TEntity : class, IEntity => services.AddTransient<INotificationHandler<TNotification>, TrashedHandler<TNotification, TEntity>>();
}
