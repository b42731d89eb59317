using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Configuration.Models;
using Varumarke.Engine.Synchronisation;
using ContentType = Umbraco.Cms.Core.Models.ContentType;

namespace Varumarke.Tests.Engine.Synchronisation;

public sealed class ChangedDocumentsTests
{
    private static readonly ContentType Page = new(new DefaultShortStringHelper(new DefaultShortStringHelperConfig().WithDefault(new RequestHandlerSettings())), -1) { Alias = "page" };

    private readonly Content _goal = new("Mål", -1, Page) { Key = Guid.NewGuid() };
    private readonly Content _other = new("Ett annat", -1, Page) { Key = Guid.NewGuid() };

    [Fact]
    public void Once_SavedAndPublished_IsOneChangeInTheLanguagesOfBoth()
    {
        IReadOnlyList<TreeChange<IContent>> once = ChangedDocuments.Once([Of(_goal), Of(_other), Of(_goal, ["sv-SE"]), Of(_goal, ["en-GB"], ["sv-SE"]), Of(_other, ["sv-SE"])]);

        Assert.Equal([_goal.Key, _other.Key], once.Select(change => change.Item.Key));
        Assert.Equal(["sv-SE", "en-GB"], once[0].PublishedCultures!);
        Assert.Equal(["sv-SE"], once[0].UnpublishedCultures!);
        Assert.Equal(["sv-SE"], once[1].PublishedCultures!);
        Assert.Null(once[1].UnpublishedCultures);
        Assert.All(once, change => Assert.Equal(TreeChangeTypes.RefreshNode, change.ChangeTypes));
    }

    [Fact]
    public void Once_SavedOnly_SaysNothingOfLanguages()
    {
        TreeChange<IContent> once = Assert.Single(ChangedDocuments.Once([Of(_goal), Of(_goal)]));

        Assert.Null(once.PublishedCultures);
        Assert.Null(once.UnpublishedCultures);
    }

    [Theory]
    [InlineData(TreeChangeTypes.Remove)]
    [InlineData(TreeChangeTypes.RefreshBranch)]
    public void Once_ABranchInBetween_LeavesWhatComesAfterAfterIt(TreeChangeTypes between)
    {
        IReadOnlyList<TreeChange<IContent>> once = ChangedDocuments.Once([Of(_goal), new TreeChange<IContent>(_other, between), Of(_goal)]);

        Assert.Equal([TreeChangeTypes.RefreshNode, between, TreeChangeTypes.RefreshNode], once.Select(change => change.ChangeTypes));
    }

    private static TreeChange<IContent> Of(IContent document, string[]? published = null, string[]? unpublished = null) => new(document, TreeChangeTypes.RefreshNode, published, unpublished);
}
