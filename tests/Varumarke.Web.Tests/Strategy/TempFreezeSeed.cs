using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Umbraco.Cms.Core.Models;
using Varumarke.Engine.Sync.Command;
using Varumarke.Web.Tests.Backoffice;
namespace Varumarke.Web.Tests.Strategy;
public sealed class TempFreezeSeed(BackofficeSite site) : IClassFixture<BackofficeSite>
{
    [Fact]
    public async Task Freeze()
    {
        IContentService contents = site.Services.GetRequiredService<IContentService>();
        IContent parent = contents.GetById(Guid.Parse("4867bba2-7874-5a5d-9230-42f6a846ed82"))!;
        foreach (IContent report in contents.GetPagedDescendants(parent.Id, 0, 100, out _).OrderBy(each => each.GetValue<DateTime>("publishedOn")))
        {
            Assert.True(contents.Publish(report, ["sv-SE", "en-GB"], -1).Success);
        }
        Directory.CreateDirectory("/tmp/reports-export");
        Assert.Equal(0, await SyncCommand.RunAsync(["export", "/tmp/reports-export"], site.Services, TextWriter.Null, TextWriter.Null));
    }
}
