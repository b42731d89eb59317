using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Varumarke.Core.Changes;
using Varumarke.Core.Clustering;
using Varumarke.Engine.Synchronisation;
using Varumarke.Testing;
using Varumarke.Web.Tests.Hosting;
using Varumarke.Web.Tests.Renditions;

namespace Varumarke.Web.Tests.Clustering;

/// <summary>Another program's change makes a node read everything anew, while its own editors go on.</summary>
public sealed class EverythingAnewTests(EverythingAnewTests.ChangingSite site) : IClassFixture<EverythingAnewTests.ChangingSite>
{
    [Fact]
    public async Task Bin_BetweenTheReadingOfTheTreeAndItsTakingPlace_IsInTheTree()
    {
        IMediaNavigationQueryService tree = site.Services.GetRequiredService<IMediaNavigationQueryService>();
        Assert.True(tree.TryGetParentKey(RenditionSite.River, out _));
        site.WhenTheTreeHasBeenRead = () =>
        {
            IMediaService service = site.Services.GetRequiredService<IMediaService>();
            Assert.True(service.MoveToRecycleBin(service.GetById(RenditionSite.River)!).Success);
        };

        await ReadAnewAsync();

        Assert.False(tree.TryGetParentKey(RenditionSite.River, out _));
        Assert.True(tree.TryGetParentKeyInBin(RenditionSite.River, out _));
    }

    [Fact]
    public async Task Restore_BetweenTheReadingOfTheTreeAndItsTakingPlace_IsInTheTreeAndNotInTheBin()
    {
        IMediaNavigationQueryService tree = site.Services.GetRequiredService<IMediaNavigationQueryService>();
        IMediaService service = site.Services.GetRequiredService<IMediaService>();
        IMedia picture = service.GetById(RenditionSite.Symbol)!;
        int parent = picture.ParentId;
        Assert.True(service.MoveToRecycleBin(picture).Success);
        Assert.True(tree.TryGetParentKeyInBin(RenditionSite.Symbol, out _));
        site.WhenTheTreeHasBeenRead = () => Assert.True(service.Move(service.GetById(RenditionSite.Symbol)!, parent).Success);

        await ReadAnewAsync();

        Assert.True(tree.TryGetParentKey(RenditionSite.Symbol, out _));
        Assert.False(tree.TryGetParentKeyInBin(RenditionSite.Symbol, out _));
    }

    // Whoever keeps something lets go of it when it is told: of what is not told here, a node would keep what is old.
    [Fact]
    public async Task Change_OfAnotherProgram_IsToldOfEveryKind()
    {
        site.Heard.Clear();

        await site.WriteAsAnotherProgramAsync();

        await Eventually.HoldsAsync(
            () => Enum.GetValues<ChangeKinds>().Where(kind => kind != ChangeKinds.None).All(kind => site.Heard.Any(change => change.Kind == kind && (change.Reach == ChangeReach.All || change.Key is null))),
            () => "Of everything was heard: " + string.Join(", ", site.Heard.Where(change => change.Reach == ChangeReach.All).Select(change => change.Kind).Distinct()));
    }

    // Until the reading is over: what happens meanwhile is right at first, in the trees that are still in place.
    private async Task ReadAnewAsync()
    {
        await site.WriteAsAnotherProgramAsync();
        await Eventually.HoldsAsync(() => site.WhenTheTreeHasBeenRead is null);
        await site.Services.GetRequiredService<InstructionReader>().FollowAsync(HeardChange.Told, default);
    }

    /// <summary>A seeded site in which something happens just when the tree of media has been read.</summary>
    public sealed class ChangingSite() : Site(new Dictionary<string, string?>
    {
        ["Varumarke:Seed:ConfigFolder"] = Path.Combine(Repository, "umbraco-config"),
        ["Varumarke:Seed:MediaFolder"] = Path.Combine(Repository, "media-seed"),
    })
    {
        /// <summary>What happens next time, once.</summary>
        public Action? WhenTheTreeHasBeenRead { get; set; }

        /// <summary>What the site has told since the start.</summary>
        public ConcurrentQueue<Change> Heard { get; } = new();

        public async Task WriteAsAnotherProgramAsync()
        {
            await using var connection = new SqliteConnection($"Data Source={Path.Combine(Folder, DatabaseFile)};Pooling=False");
            await connection.OpenAsync();
            await using SqliteCommand command = connection.CreateCommand();

            // In one transaction: of two, the node would read everything a second time, and so make good what the first reading missed.
            command.CommandText = "BEGIN; CREATE TABLE IF NOT EXISTS of_another_program (note TEXT); INSERT INTO of_another_program VALUES ('!'); COMMIT";
            await command.ExecuteNonQueryAsync();
        }

        /// <inheritdoc />
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services =>
            {
                ServiceDescriptor own = services.Last(service => service.ServiceType == typeof(INavigationRepository));
                services.AddSingleton(new Listener(Heard)).AddChangeListener<Listener>(ChangePhase.Derived, (ChangeKinds)~0);
                services.AddSingleton<INavigationRepository>(provider => new Watched(
                    (INavigationRepository)ActivatorUtilities.CreateInstance(provider, own.ImplementationType!), this));
            });
        }

        private void TreeHasBeenRead()
        {
            if (WhenTheTreeHasBeenRead is not { } happens)
            {
                return;
            }

            // As another request does it: in no scope of whoever reads. A task could be run inline, in that scope.
            Exception? failure = null;
            var other = new Thread(() => failure = Record.Exception(happens));
            other.UnsafeStart();
            other.Join();
            WhenTheTreeHasBeenRead = null;
            Assert.Null(failure);
        }

        private sealed class Listener(ConcurrentQueue<Change> heard) : IChangeListener
        {
            public void Hear(Change change) => heard.Enqueue(change);
        }

        private sealed class Watched(INavigationRepository inner, ChangingSite site) : INavigationRepository
        {
            public IEnumerable<INavigationModel> GetContentNodesByObjectType(Guid objectTypeKey)
            {
                INavigationModel[] read = [.. inner.GetContentNodesByObjectType(objectTypeKey)];
                if (objectTypeKey == Constants.ObjectTypes.Media)
                {
                    site.TreeHasBeenRead();
                }

                return read;
            }

            public IEnumerable<INavigationModel> GetTrashedContentNodesByObjectType(Guid objectTypeKey) => inner.GetTrashedContentNodesByObjectType(objectTypeKey);

            public IEnumerable<INavigationModel> GetContentNodeWithAncestors(Guid key, Guid objectTypeKey) => inner.GetContentNodeWithAncestors(key, objectTypeKey);
        }
    }
}
