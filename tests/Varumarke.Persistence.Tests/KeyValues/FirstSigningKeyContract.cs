using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Varumarke.Renditions.Signing;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.KeyValues;

public sealed class SqliteFirstSigningKeyTests(SqliteFixture fixture) : FirstSigningKeyContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresFirstSigningKeyTests(PostgresFixture fixture) : FirstSigningKeyContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>Nodes that start together on an empty database sign alike from the first address on.</summary>
public abstract class FirstSigningKeyContract(DatabaseFixture fixture)
{
    private const string Name = "Varumarke+Renditions+SigningKeys";
    private const int Rounds = 25;

    [Fact]
    public async Task ReadOrCreate_TwoNodesAtTheSameTime_EndWithTheSameRing()
    {
        await using ServiceProvider other = fixture.NewNode();
        for (int round = 0; round < Rounds; round++)
        {
            fixture.InScope(() => fixture.Get<IKeyValueRepository>().Delete(new KeyValue { Identifier = Name }));
            using var together = new Barrier(2);

            string[] made = await Task.WhenAll(CreateAsync(fixture.Services, together), CreateAsync(other, together));

            Assert.Equal(made[0], made[1]);
            Assert.Equal(made[0], Tell(Keys(fixture.Services).Read()));
            Assert.Equal(made[0], Tell(Keys(other).Read()));
        }
    }

    private static StoredKeys Keys(IServiceProvider node) =>
        new(node.GetRequiredService<IKeyValueService>(), node.GetRequiredService<ICoreScopeProvider>(), TimeProvider.System);

    // A thread of its own each, since both must reach the barrier.
    private static Task<string> CreateAsync(IServiceProvider node, Barrier together)
    {
        using AsyncFlowControl alone = ExecutionContext.SuppressFlow();
        return Task.Factory.StartNew(
            () =>
            {
                StoredKeys keys = Keys(node);
                together.SignalAndWait();
                return Tell(keys.ReadOrCreate());
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
    }

    private static string Tell(IEnumerable<SigningKey> keys) => string.Join('\n', keys.Select(key => $"{key.Id} {Convert.ToBase64String(key.Secret)} {key.CreatedAt:O}"));
}
