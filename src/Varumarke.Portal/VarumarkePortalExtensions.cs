using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Composition;
using Varumarke.Core.Library;
using Varumarke.Core.Mail;
using Varumarke.Http;
using Varumarke.Portal.Accessibility;
using Varumarke.Portal.Basket;
using Varumarke.Portal.Collections;
using Varumarke.Portal.Communication;
using Varumarke.Portal.Contributions;
using Varumarke.Portal.Documents;
using Varumarke.Portal.Drafts;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Guide;
using Varumarke.Portal.Joining;
using Varumarke.Portal.Keeping;
using Varumarke.Portal.Library;
using Varumarke.Portal.Listing;
using Varumarke.Portal.MailLinks;
using Varumarke.Portal.Map;
using Varumarke.Portal.OpenData;
using Varumarke.Portal.Picture;
using Varumarke.Portal.Privacy;
using Varumarke.Portal.Problems;
using Varumarke.Portal.Receipts;
using Varumarke.Portal.Recognition;
using Varumarke.Portal.Rendering;
using Varumarke.Portal.Reports;
using Varumarke.Portal.Search;
using Varumarke.Portal.Start;
using Varumarke.Portal.Strategy;
using Varumarke.Portal.Subscriptions;
using Varumarke.Portal.Texts;
using Varumarke.Portal.Work;
using Varumarke.Portal.WorkUpdates;
using Varumarke.Portal.Zips;

namespace Varumarke.Portal;

/// <summary>Adds the library's pages for people.</summary>
public static class VarumarkePortalExtensions
{
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Registers the portal. Call it after the engine has been added.</summary>
    public static IServiceCollection AddVarumarkePortal(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<PortalOptions>().Bind(configuration.GetSection(PortalOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddVarumarkeHttp()
            .AddReceipts()
            .AddSubscriptions()
            .AddStrategy()
            .AddContributions()
            .AddWorkUpdates()
            .AddDrafts()
            .AddSharing()
            .AddSingleton<PortalSite>()
            .AddSingleton<PortalFiles>()
            .AddSingleton<BrandStyle>()
            .AddSingleton<PageRenderer>()
            .AddSingleton<KeptPages>()
            .AddSingleton<MissingPages>()
            .AddSingleton<PictureData>()
            .AddSingleton<KnownWeights>()
            .AddSingleton<BasketShelf>()
            .AddSingleton<ShownFile>()
            .AddPages();
    }

    private static IServiceCollection AddPages(this IServiceCollection services) => services
        .AddSingleton<StartEndpoint>()
        .AddSingleton<LibraryEndpoint>()
        .AddSingleton<PictureEndpoint>()
        .AddSingleton<DownloadEndpoint>()
        .AddSingleton<ReceiptEndpoint>()
        .AddSingleton<ReceiptFileEndpoint>()
        .AddSingleton<TellMeEndpoint>()
        .AddSingleton<IMailWriter, ReceiptKeptMail>()
        .AddSingleton<IMailWriter, ReceiptWithdrawnMail>()
        .AddSingleton<MailLinkAddresses>()
        .AddSingleton<MailLinkEndpoint>()
        .AddSingleton<SubscriptionEndpoint>()
        .AddSingleton<IMailWriter, AskMail>()
        .AddSingleton<IMailWriter, NewsMail>()
        .AddSingleton<RecognitionEndpoint>()
        .AddSingleton<BasketEndpoint>()
        .AddSingleton<BasketOrderEndpoint>()
        .AddSingleton<BasketReceiptsEndpoint>()
        .AddSingleton<ZipChecksums>()
        .AddSingleton<BasketZipSender>()
        .AddSingleton<BasketAsMade>()
        .AddSingleton<ZipTurns>()
        .AddSingleton<BasketZipEndpoint>()
        .AddSingleton<CollectionPages>()
        .AddSingleton<CollectionsEndpoint>()
        .AddSingleton<ShareEndpoint>()
        .AddSingleton<SearchEndpoint>()
        .AddSingleton<GuideEndpoint>()
        .AddSingleton<TextsEndpoint>()
        .AddSingleton<DocumentReader>()
        .AddSingleton<IOwnPage>(provider => provider.GetRequiredService<GoalPages>())
        .AddSingleton<IOwnPage>(provider => provider.GetRequiredService<ReportEndpoint>())
        .AddSingleton<MessageDetails>()
        .AddSingleton<IOwnPage, WorkItemPages>()
        .AddSingleton<IOwnPage, PlanPages>()
        .AddSingleton<IOwnPage, MessagePages>()
        .AddSingleton<DocumentEndpoint>()
        .AddSingleton<AccessibilityEndpoint>()
        .AddSingleton<PrivacyEndpoint>()
        .AddSingleton<DraftEndpoint>()
        .AddSingleton<StrategyEndpoint>()
        .AddSingleton<GoalPages>()
        .AddSingleton<GoalWorkReader>()
        .AddSingleton<StrategyData>()
        .AddSingleton<WorkItemReader>()
        .AddSingleton<AsOfPages>()
        .AddSingleton<ChangesEndpoint>()
        .AddSingleton<WorkEndpoint>()
        .AddSingleton<CalendarEndpoint>()
        .AddSingleton<FormTime>()
        .AddSingleton<ContributionsEndpoint>()
        .AddSingleton<NewContributionEndpoint>()
        .AddSingleton<FollowEndpoint>()
        .AddSingleton<IdeaEndpoint>()
        .AddSingleton<JoinAnswerEndpoint>()
        .AddSingleton<WorkUpdateEndpoint>()
        .AddSingleton<ChartEndpoint>()
        .AddSingleton<ReportEndpoint>()
        .AddSingleton<MapEndpoint>()
        .AddSingleton<Catalogue>()
        .AddSingleton<CatalogueEndpoint>()
        .AddSingleton<SitemapEndpoint>();

    /// <summary>Keeps pages for those who ask for the same within the second. Stands before what packs, and after what says who calls and how.</summary>
    public static IApplicationBuilder UseVarumarkeKeptPages(this IApplicationBuilder app) => app.UseMiddleware<KeptPagesMiddleware>();

    /// <summary>Maps the pages: <c>/</c>, and everything below <c>/sv</c> and <c>/en</c>.</summary>
    public static WebApplication MapVarumarkePortal(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapMethods("/", Read, StartEndpoint.LeadAsync);
        app.MapMethods("/portal/{hash}/{name}", Read, context => context.RequestServices.GetRequiredService<PortalFiles>().AnswerAsync(context));
        app.Map<SitemapEndpoint>("/sitemap.xml", (endpoint, context) => endpoint.HandleAsync(context));
        app.Map<SitemapEndpoint>("/robots.txt", (endpoint, context) => endpoint.HandleRobotsAsync(context));
        app.Map<CatalogueEndpoint>("/dcat", (endpoint, context) => endpoint.HandleAsync(context));
        app.Map<RecognitionEndpoint>(LibraryPaths.Receipts, (endpoint, context) => endpoint.HandleAsync(context));
        app.MapPost(LibraryPaths.Receipts, context => context.RequestServices.GetRequiredService<RecognitionEndpoint>().LookAsync(context));
        app.Map<ReceiptEndpoint>("/r/{code}", (endpoint, context) => endpoint.HandleAsync(context));
        app.MapPost("/r/{code}", context => context.RequestServices.GetRequiredService<TellMeEndpoint>().HandleAsync(context));
        app.Map<ReceiptFileEndpoint>(LibraryPaths.ReceiptFile("{code}"), (endpoint, context) => endpoint.HandleAsync(context));
        app.Map<MailLinkEndpoint>(LibraryPaths.MailLinks + "/{token}", (endpoint, context) => endpoint.ShowAsync(context));
        app.MapPost(LibraryPaths.MailLinks + "/{token}", context => context.RequestServices.GetRequiredService<MailLinkEndpoint>().ActAsync(context));
        app.Map<ShareEndpoint>(LibraryPaths.Share("{code}"), (endpoint, context) => endpoint.ShowAsync(context));
        app.MapPost(LibraryPaths.Share("{code}"), context => context.RequestServices.GetRequiredService<ShareEndpoint>().OpenAsync(context));
        app.Map<FollowEndpoint>("/b", (endpoint, context) => endpoint.LeadAsync(context));
        app.Map<FollowEndpoint>("/b/{code}", (endpoint, context) => endpoint.HandleAsync(context));
        app.MapMethods("/u", Read, WorkUpdateEndpoint.OfferAsync);
        app.MapPost("/u", context => context.RequestServices.GetRequiredService<WorkUpdateEndpoint>().RenewAsync(context));
        app.Map<WorkUpdateEndpoint>("/u/{token}", (endpoint, context) => endpoint.ShowAsync(context));
        app.MapPost("/u/{token}", context => context.RequestServices.GetRequiredService<WorkUpdateEndpoint>().SayAsync(context));
        app.Map<JoinAnswerEndpoint>("/j/{token}", (endpoint, context) => endpoint.ShowAsync(context));
        app.MapPost("/j/{token}", context => context.RequestServices.GetRequiredService<JoinAnswerEndpoint>().AnswerAsync(context));
        app.MapMethods("/prova", Read, DraftEndpoint.LeadAsync);
        foreach ((string language, _) in LibraryCultures.All)
        {
            app.Map<DraftEndpoint>(LibraryPaths.Draft(language), (endpoint, context) => endpoint.ShowAsync(context, language));
            app.MapPost(LibraryPaths.Draft(language), context => context.RequestServices.GetRequiredService<DraftEndpoint>().JudgeAsync(context, language));
            app.Map<StartEndpoint>(LibraryPaths.Start(language), (endpoint, context) => endpoint.HandleAsync(context, language));
            app.Map<LibraryEndpoint>(LibraryPaths.Library(language), (endpoint, context) => endpoint.HandleAsync(context, language));
            app.Map<StrategyEndpoint>(LibraryPaths.Strategy(language), (endpoint, context) => endpoint.HandleAsync(context, language));
            app.Map<StrategyEndpoint>(LibraryPaths.Edition(language, 0).Replace("/0", "/{year:int}", StringComparison.Ordinal), (endpoint, context) => endpoint.HandleEditionAsync(context, language));
            app.Map<WorkEndpoint>(LibraryPaths.StrategyWork(language), (endpoint, context) => endpoint.HandleAsync(context, language));
            app.Map<CalendarEndpoint>(LibraryPaths.StrategyCalendar(language), (endpoint, context) => endpoint.HandleAsync(context, language));
            app.Map<ChartEndpoint>(LibraryPaths.StrategyChart(language, Guid.Empty, string.Empty).Replace($"{Guid.Empty:N}.", "{file}", StringComparison.Ordinal), (endpoint, context) => endpoint.HandleAsync(context, language));
            string report = LibraryPaths.Report(language, Guid.Empty, 0).Replace($"{Guid.Empty:N}/0", "{key:guid}/{edition:int}", StringComparison.Ordinal);
            app.Map<ReportEndpoint>(report, (endpoint, context) => endpoint.HandleAsync(context, language));
            app.Map<ReportEndpoint>(report + LibraryPaths.ReportInWord(language, Guid.Empty, 0)[LibraryPaths.Report(language, Guid.Empty, 0).Length..], (endpoint, context) => endpoint.HandleWordAsync(context, language));
            app.Map<MapEndpoint>(LibraryPaths.StrategyMap(language), (endpoint, context) => endpoint.HandleAsync(context, language));
            app.Map<ContributionsEndpoint>(LibraryPaths.Contributions(language), (endpoint, context) => endpoint.HandleAsync(context, language));
            app.Map<NewContributionEndpoint>(LibraryPaths.NewContribution(language), (endpoint, context) => endpoint.ShowAsync(context, language));
            app.MapPost(LibraryPaths.NewContribution(language), context => context.RequestServices.GetRequiredService<NewContributionEndpoint>().SendAsync(context, language));
            string idea = LibraryPaths.PublishedContribution(language, Guid.Empty).Replace($"{Guid.Empty:N}", "{key:guid}", StringComparison.Ordinal);
            app.Map<IdeaEndpoint>(idea, (endpoint, context) => endpoint.ShowAsync(context, language));
            app.MapPost(idea, context => context.RequestServices.GetRequiredService<IdeaEndpoint>().SendAsync(context, language));
            app.Map<ChangesEndpoint>(LibraryPaths.StrategyChanges(language), (endpoint, context) => endpoint.HandleAsync(context, language));
            app.Map<CollectionsEndpoint>(LibraryPaths.Collections(language), (endpoint, context) => endpoint.ListAsync(context, language));
            app.Map<CollectionsEndpoint>(LibraryPaths.Collections(language) + "/{collection}", (endpoint, context) => endpoint.ShowAsync(context, language));
            app.Map<PictureEndpoint>(LibraryPaths.Library(language) + "/{asset}", (endpoint, context) => endpoint.HandleAsync(context, language));
            app.Map<SearchEndpoint>(LibraryPaths.Search(language), (endpoint, context) => endpoint.HandleAsync(context, language));
            app.Map<SubscriptionEndpoint>(LibraryPaths.Subscriptions(language), (endpoint, context) => endpoint.ShowAsync(context, language));
            app.MapPost(LibraryPaths.Subscriptions(language), context => context.RequestServices.GetRequiredService<SubscriptionEndpoint>().AskAsync(context, language));
            app.Map<GuideEndpoint>(LibraryPaths.Guide(language), (endpoint, context) => endpoint.HandleAsync(context, language));
            app.Map<TextsEndpoint>(LibraryPaths.Texts(language), (endpoint, context) => endpoint.HandleAsync(context, language));
            app.Map<AccessibilityEndpoint>(LibraryPaths.Accessibility(language), (endpoint, context) => endpoint.ShowAsync(context, language));
            app.MapPost(LibraryPaths.Accessibility(language), context => context.RequestServices.GetRequiredService<AccessibilityEndpoint>().TellAsync(context, language));
            app.Map<PrivacyEndpoint>(LibraryPaths.Privacy(language), (endpoint, context) => endpoint.HandleAsync(context, language));
            app.Map<BasketEndpoint>(LibraryPaths.Basket(language), (endpoint, context) => endpoint.HandleAsync(context, language));
            app.MapPost(LibraryPaths.Basket(language), context => BasketEndpoint.ChangeAsync(context, language));
            app.MapPost(LibraryPaths.BasketOrder(language), context => context.RequestServices.GetRequiredService<BasketOrderEndpoint>().HandleAsync(context, language));
            app.Map<BasketReceiptsEndpoint>(LibraryPaths.BasketReceipts(language), (endpoint, context) => endpoint.HandleAsync(context, language));
            app.MapPost(LibraryPaths.BasketReceipts(language), context => context.RequestServices.GetRequiredService<BasketReceiptsEndpoint>().TellMeAsync(context, language));
            app.Map<BasketZipEndpoint>(LibraryPaths.BasketZip(language), (endpoint, context) => endpoint.HandleAsync(context, language));
            app.Map<DocumentEndpoint>(LibraryPaths.Document(language, Guid.Empty).Replace($"{Guid.Empty:N}", "{key:guid}", StringComparison.Ordinal), (endpoint, context) => endpoint.HandleAsync(context, language));
            app.Map<DocumentEndpoint>(LibraryPaths.Start(language) + "/{**path}", (endpoint, context) => endpoint.HandleAsync(context, language));
            app.MapPost(LibraryPaths.Library(language) + "/{asset}/hamta", context => context.RequestServices.GetRequiredService<DownloadEndpoint>().HandleAsync(context, language));
        }

        return app;
    }

    // Resolved by the first request, not here: Umbraco's services cannot be made before the engine has booted.
    private static void Map<TEndpoint>(this IEndpointRouteBuilder routes, string pattern, Func<TEndpoint, HttpContext, Task> handle)
        where TEndpoint : notnull =>
        routes.MapMethods(pattern, Read, context => handle(context.RequestServices.GetRequiredService<TEndpoint>(), context));
}
