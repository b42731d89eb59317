using Microsoft.Extensions.DependencyInjection;
using Varumarke.Persistence.Audit;
using Varumarke.Persistence.Caching;
using Varumarke.Persistence.Clustering;
using Varumarke.Persistence.Containers;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.ContentTypes;
using Varumarke.Persistence.Contributions;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.DataTypes;
using Varumarke.Persistence.Dictionary;
using Varumarke.Persistence.Documents;
using Varumarke.Persistence.DocumentUrls;
using Varumarke.Persistence.Domains;
using Varumarke.Persistence.Entities;
using Varumarke.Persistence.ExternalLogins;
using Varumarke.Persistence.KeyValues;
using Varumarke.Persistence.Languages;
using Varumarke.Persistence.Mail;
using Varumarke.Persistence.Media;
using Varumarke.Persistence.Members;
using Varumarke.Persistence.Navigation;
using Varumarke.Persistence.PictureFacts;
using Varumarke.Persistence.Published;
using Varumarke.Persistence.PublishedIndex;
using Varumarke.Persistence.Recalls;
using Varumarke.Persistence.Receipts;
using Varumarke.Persistence.Redirects;
using Varumarke.Persistence.Relations;
using Varumarke.Persistence.Scoping;
using Varumarke.Persistence.Sharing;
using Varumarke.Persistence.Subscriptions;
using Varumarke.Persistence.Tags;
using Varumarke.Persistence.Tokens;
using Varumarke.Persistence.TrackedReferences;
using Varumarke.Persistence.TwoFactor;
using Varumarke.Persistence.Usage;
using Varumarke.Persistence.UserData;
using Varumarke.Persistence.Users;

namespace Varumarke.Persistence;

/// <summary>Puts the database behind Umbraco's interfaces.</summary>
public static class PersistenceServiceCollectionExtensions
{
    /// <summary>Registers the database and every repository. Configuration: <see cref="DatabaseOptions"/>.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="workOnACopy">For a dry run: <see cref="DatabaseOptions.OnACopy"/>.</param>
    public static IServiceCollection AddVarumarkePersistence(this IServiceCollection services, bool workOnACopy = false) => services
        .PostConfigure<DatabaseOptions>(options => options.OnACopy |= workOnACopy)
        .AddDatabase()
        .AddClustering()
        .AddDataSetInvalidation()
        .AddLanguages()
        .AddDataTypes()
        .AddContentTypes()
        .AddEntities()
        .AddPublished()
        .AddContents()
        .AddDocuments()
        .AddMedia()
        .AddMembers()
        .AddDocumentUrls()
        .AddNavigation()
        .AddDomains()
        .AddRedirects()
        .AddAudit()
        .AddContainers()
        .AddRelations()
        .AddTrackedReferences()
        .AddDictionary()
        .AddTags()
        .AddKeyValues()
        .AddUsers()
        .AddUserData()
        .AddTwoFactor()
        .AddExternalLogins()
        .AddTokens()
        .AddOperations()
        .AddPublishedIndex()
        .AddPictureFacts()
        .AddReceiptRepository()
        .AddReleasedAssetRepository()
        .AddContributionRepositories()
        .AddMailOutboxRepository()
        .AddSubscriptionRepository()
        .AddUsageRepository()
        .AddSharingRepositories()
        .AddUnsupported();
}
