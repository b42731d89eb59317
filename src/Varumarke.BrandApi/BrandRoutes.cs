using Varumarke.Core.Library;

namespace Varumarke.BrandApi;

/// <summary>Where the API is.</summary>
internal static class BrandRoutes
{
    public const string Base = "/api/v1";
    public const string Info = Base + "/api-info";
    public const string Assets = Base + "/assets";
    public const string Asset = Assets + "/{id:guid}";
    public const string Renditions = Asset + "/renditions";
    public const string Terms = Asset + "/terms";
    public const string Feed = Base + "/search/feed";
    public const string Tokens = LibraryPaths.ColourTokens;
    public const string Style = LibraryPaths.ColourStyle;
    public const string Swatches = LibraryPaths.ColourSwatches;
    public const string Embed = Base + "/oembed";
    public const string Texts = Base + "/texts";
    public const string Brand = Base + "/brand";
    public const string Strategy = Base + "/strategy";
    public const string StrategyGoal = Strategy + "/goals/{id:guid}";
    public const string GoalTable = Strategy + "/goals.csv";
    public const string GoalTableMetadata = Strategy + "/goals.csv-metadata.json";
    public const string Work = Strategy + "/work";
    public const string WorkTable = Strategy + "/work.csv";
    public const string WorkTableMetadata = Strategy + "/work.csv-metadata.json";
    public const string Messages = Strategy + "/messages";
    public const string MessageTable = Strategy + "/messages.csv";
    public const string MessageTableMetadata = Strategy + "/messages.csv-metadata.json";
    public const string StrategyEditions = Strategy + "/editions";
    public const string StrategyChanges = Strategy + "/changes";
    public const string Reports = Strategy + "/reports";
    public const string Report = Reports + "/{id:guid}/{edition:int}";
    public const string Graph = LibraryPaths.Graph;
    public const string Search = Base + "/search";
    public const string Receipts = Base + "/receipts";
    public const string Receipt = Receipts + "/{code}";
    public const string ReceiptCheck = Receipts + "/check";
    public const string Recalls = Base + "/recalls";
    public const string RecallFeed = Base + "/recalls.atom";
    public const string Contributions = Base + "/contributions";
    public const string Contribution = Contributions + "/{code}";
    public const string Collections = Base + "/collections";
    public const string Collection = Collections + "/{id:guid}";
    public const string Suggest = Base + "/suggest";
}
