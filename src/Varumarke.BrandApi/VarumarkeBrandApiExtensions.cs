using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.BrandApi.Answers;
using Varumarke.BrandApi.Assets;
using Varumarke.BrandApi.Assistants;
using Varumarke.BrandApi.Brand;
using Varumarke.BrandApi.Collections;
using Varumarke.BrandApi.Contributions;
using Varumarke.BrandApi.Embeds;
using Varumarke.BrandApi.Feeds;
using Varumarke.BrandApi.Info;
using Varumarke.BrandApi.Limits;
using Varumarke.BrandApi.OpenApi;
using Varumarke.BrandApi.Recalls;
using Varumarke.BrandApi.Receipts;
using Varumarke.BrandApi.Search;
using Varumarke.BrandApi.Strategy;
using Varumarke.BrandApi.Terms;
using Varumarke.BrandApi.Texts;
using Varumarke.BrandApi.Tokens;
using Varumarke.Core.Composition;
using Varumarke.Http;

namespace Varumarke.BrandApi;

/// <summary>Adds the library's API for programs, <c>/api/v1</c>.</summary>
public static class VarumarkeBrandApiExtensions
{
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Registers the API. Call it after the engine has been added.</summary>
    public static IServiceCollection AddVarumarkeBrandApi(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<BrandApiOptions>().BindConfiguration(BrandApiOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddVarumarkeHttp()
            .AddReceipts()
            .AddRecalls()
            .AddStrategy()
            .AddContributions()
            .AddSharing()
            .AddLibraryOpenApi()
            .AddAssistants()
            .AddSingleton<ApiPace>()
            .AddSingleton<ApiLinks>()
            .AddSingleton<InfoEndpoint>()
            .AddSingleton<SearchEndpoint>()
            .AddSingleton<SuggestEndpoint>()
            .AddSingleton<FeedEndpoint>()
            .AddSingleton<TokensEndpoint>()
            .AddSingleton<TermsEndpoint>()
            .AddSingleton<EmbedEndpoint>()
            .AddSingleton<AssetsEndpoint>()
            .AddSingleton<AssetEndpoint>()
            .AddSingleton<TextsEndpoint>()
            .AddSingleton<BrandEndpoint>()
            .AddSingleton<ReceiptsEndpoint>()
            .AddSingleton<ReceiptCheckEndpoint>()
            .AddSingleton<RecallsEndpoint>()
            .AddSingleton<StrategyEndpoint>()
            .AddSingleton<ReportsEndpoint>()
            .AddSingleton<GraphEndpoint>()
            .AddSingleton<ContributionsEndpoint>()
            .AddSingleton<CollectionsEndpoint>()
            .AddSingleton<GoalTables>()
            .AddSingleton<WorkEndpoint>()
            .AddSingleton<MessagesEndpoint>();
    }

    /// <summary>Maps the API.</summary>
    public static WebApplication MapVarumarkeBrandApi(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.Map<InfoEndpoint>(BrandRoutes.Info, (endpoint, context) => endpoint.HandleAsync(context));
        app.Map<SearchEndpoint>(BrandRoutes.Search, (endpoint, context) => endpoint.HandleAsync(context));
        app.Map<FeedEndpoint>(BrandRoutes.Feed, (endpoint, context) => endpoint.HandleAsync(context));
        app.Map<TokensEndpoint>(BrandRoutes.Tokens, (endpoint, context) => endpoint.HandleTokensAsync(context));
        app.Map<TokensEndpoint>(BrandRoutes.Style, (endpoint, context) => endpoint.HandleStyleAsync(context));
        app.Map<TokensEndpoint>(BrandRoutes.Swatches, (endpoint, context) => endpoint.HandleSwatchesAsync(context));
        app.Map<TermsEndpoint>(BrandRoutes.Terms, (endpoint, context) => endpoint.HandleAsync(context));
        app.Map<EmbedEndpoint>(BrandRoutes.Embed, (endpoint, context) => endpoint.HandleAsync(context));
        app.MapAssistants();
        app.Map<SuggestEndpoint>(BrandRoutes.Suggest, (endpoint, context) => endpoint.HandleAsync(context));
        app.Map<AssetsEndpoint>(BrandRoutes.Assets, (endpoint, context) => endpoint.HandleAsync(context));
        app.Map<AssetEndpoint>(BrandRoutes.Asset, (endpoint, context) => endpoint.HandleAsync(context));
        app.Map<AssetEndpoint>(BrandRoutes.Renditions, (endpoint, context) => endpoint.HandleRenditionsAsync(context));
        app.Map<TextsEndpoint>(BrandRoutes.Texts, (endpoint, context) => endpoint.HandleAsync(context));
        app.Map<StrategyEndpoint>(BrandRoutes.Strategy, (endpoint, context) => endpoint.HandleAsync(context));
        app.Map<StrategyEndpoint>(BrandRoutes.StrategyGoal, (endpoint, context) => endpoint.HandleGoalAsync(context));
        app.Map<GoalTables>(BrandRoutes.GoalTable, (endpoint, context) => endpoint.HandleAsync(context));
        app.Map<GoalTables>(BrandRoutes.GoalTableMetadata, (endpoint, context) => endpoint.HandleMetadataAsync(context));
        app.Map<WorkEndpoint>(BrandRoutes.Work, (endpoint, context) => endpoint.HandleAsync(context));
        app.Map<WorkEndpoint>(BrandRoutes.WorkTable, (endpoint, context) => endpoint.HandleTableAsync(context));
        app.Map<WorkEndpoint>(BrandRoutes.WorkTableMetadata, (endpoint, context) => endpoint.HandleMetadataAsync(context));
        app.Map<MessagesEndpoint>(BrandRoutes.Messages, (endpoint, context) => endpoint.HandleAsync(context));
        app.Map<MessagesEndpoint>(BrandRoutes.MessageTable, (endpoint, context) => endpoint.HandleTableAsync(context));
        app.Map<MessagesEndpoint>(BrandRoutes.MessageTableMetadata, (endpoint, context) => endpoint.HandleMetadataAsync(context));
        app.Map<StrategyEndpoint>(BrandRoutes.StrategyEditions, (endpoint, context) => endpoint.HandleEditionsAsync(context));
        app.Map<StrategyEndpoint>(BrandRoutes.StrategyChanges, (endpoint, context) => endpoint.HandleChangesAsync(context));
        app.Map<ReportsEndpoint>(BrandRoutes.Reports, (endpoint, context) => endpoint.HandleAsync(context));
        app.Map<ReportsEndpoint>(BrandRoutes.Report, (endpoint, context) => endpoint.HandleEditionAsync(context));
        app.Map<GraphEndpoint>(BrandRoutes.Graph, (endpoint, context) => endpoint.HandleAsync(context));
        app.Map<ContributionsEndpoint>(BrandRoutes.Contributions, (endpoint, context) => endpoint.ListAsync(context));
        app.Map<ContributionsEndpoint>(BrandRoutes.Contribution, (endpoint, context) => endpoint.FollowAsync(context));
        app.Map<CollectionsEndpoint>(BrandRoutes.Collections, (endpoint, context) => endpoint.ListAsync(context));
        app.Map<CollectionsEndpoint>(BrandRoutes.Collection, (endpoint, context) => endpoint.ShowAsync(context));
        app.Map<BrandEndpoint>(BrandRoutes.Brand, (endpoint, context) => endpoint.HandleAsync(context));
        app.Map<ReceiptsEndpoint>(BrandRoutes.Receipt, (endpoint, context) => endpoint.CheckAsync(context));
        app.Map<RecallsEndpoint>(BrandRoutes.Recalls, (endpoint, context) => endpoint.HandleAsync(context));
        app.Map<RecallsEndpoint>(BrandRoutes.RecallFeed, (endpoint, context) => endpoint.HandleFeedAsync(context));
        app.MapPost(BrandRoutes.ReceiptCheck, Paced<ReceiptCheckEndpoint>((endpoint, context) => endpoint.HandleAsync(context)));
        app.MapPost(BrandRoutes.Receipts, Paced<ReceiptsEndpoint>((endpoint, context) => endpoint.IssueAsync(context)));
        app.MapPreflight(BrandRoutes.ReceiptCheck, HttpMethods.Post);
        app.MapPreflight(BrandRoutes.Receipts, HttpMethods.Post);
        return app;
    }

    // Resolved by the first request, not here: Umbraco's services cannot be made before the engine has booted.
    private static void Map<TEndpoint>(this IEndpointRouteBuilder routes, string pattern, Func<TEndpoint, HttpContext, Task> handle)
        where TEndpoint : notnull
    {
        routes.MapMethods(pattern, Read, Paced(handle));
        routes.MapPreflight(pattern, Read);
    }

    private static RequestDelegate Paced<TEndpoint>(Func<TEndpoint, HttpContext, Task> handle)
        where TEndpoint : notnull => async context =>
    {
        if (await context.RequestServices.GetRequiredService<ApiPace>().TryTakeAsync(context))
        {
            await handle(context.RequestServices.GetRequiredService<TEndpoint>(), context);
        }
    };
}
