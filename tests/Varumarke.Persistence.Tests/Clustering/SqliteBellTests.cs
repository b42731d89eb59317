using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Abstractions;
using Varumarke.Core.Clustering;
using Varumarke.Testing;
using Varumarke.Testing.Databases;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Varumarke.Persistence.Tests.Clustering;

/// <summary>What a node hears of writes into its SQLite file by whom.</summary>
public sealed class SqliteBellTests : IClassFixture<SqliteFixture>, IDisposable
{
    private readonly SqliteFixture _fixture;
    private readonly SqliteConnection _other;

    public SqliteBellTests(SqliteFixture fixture)
    {
        _fixture = fixture;
        _other = new SqliteConnection($"Data Source={fixture.File};Pooling=false");
        _other.Open();
        Log.Begin();
    }

    private IInstructionLog Log => _fixture.Get<IInstructionLog>();

    public void Dispose() => _other.Dispose();

    [Fact]
    public async Task Wait_WrittenByThisProgram_IsTold()
    {
        Log.Write(Guid.NewGuid(), "[]");

        Assert.Equal(HeardChange.Told, await HeardAsync());
    }

    [Fact]
    public async Task Wait_TokensTakenBackByOneStatement_IsTold()
    {
        await using AsyncServiceScope scope = _fixture.Get<IServiceScopeFactory>().CreateAsyncScope();
        IOpenIddictTokenManager tokens = scope.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>();
        await tokens.CreateAsync(new OpenIddictTokenDescriptor { Subject = "redaktör", Status = Statuses.Valid, Type = TokenTypeHints.RefreshToken });
        Log.Begin();

        Assert.Equal(1, await tokens.RevokeBySubjectAsync("redaktör"));

        Assert.Equal(HeardChange.Told, await HeardAsync());
    }

    [Fact]
    public async Task Wait_WrittenByAnotherProgram_IsUntold()
    {
        Execute("UPDATE cache_instructions SET \"Instructions\" = \"Instructions\" || ' '");

        Assert.Equal(HeardChange.Untold, await HeardAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Wait_WrittenByBothBetweenTwoLooks_IsUntold(bool isOtherFirst)
    {
        for (int turn = 0; turn < 2; turn++)
        {
            if ((turn == 0) == isOtherFirst)
            {
                Execute("UPDATE cache_instructions SET \"Instructions\" = \"Instructions\" || ' '");
            }
            else
            {
                Log.Write(Guid.NewGuid(), "[]");
            }
        }

        Assert.Equal(HeardChange.Untold, await HeardAsync());
    }

    [Theory]
    [InlineData("PASSIVE")]
    [InlineData("RESTART")]
    [InlineData("TRUNCATE")]
    public async Task Wait_LogBegunAnewAndManyWrites_IsTold(string checkpoint)
    {
        Log.Write(Guid.NewGuid(), "[]");
        Execute($"PRAGMA wal_checkpoint({checkpoint})");
        for (int write = 0; write < 20; write++)
        {
            Log.Write(Guid.NewGuid(), "[]");
        }

        Assert.Equal(HeardChange.Told, await HeardAsync());
    }

    [Fact]
    public async Task Wait_CountedBack_IsUntold()
    {
        Log.Write(Guid.NewGuid(), "[]");
        Assert.Equal(HeardChange.Told, await HeardAsync());

        Execute("PRAGMA user_version = 0");

        Assert.Equal(HeardChange.Untold, await HeardAsync());
    }

    [Fact]
    public async Task Wait_AnotherFileInItsPlace_IsAnotherDatabaseAndWrittenAndReadFromThenOn()
    {
        string copy = _fixture.File + ".copy";
        Execute($"VACUUM INTO '{copy}'");
        Log.Write(Guid.NewGuid(), "[\"gone\"]");
        File.Delete(_fixture.File + "-wal");
        File.Delete(_fixture.File + "-shm");
        File.Move(copy, _fixture.File, overwrite: true);

        HeardChange heard;
        do
        {
            heard = await HeardAsync();
        }
        while (heard != HeardChange.OtherDatabase);

        Assert.NotEqual("[\"gone\"]", Log.Newest()!.Instructions);
        Log.Write(Guid.NewGuid(), "[\"kept\"]");
        Assert.Equal("[\"kept\"]", Log.Newest()!.Instructions);
        Assert.Equal(HeardChange.Told, await HeardAsync());
    }

    private async Task<HeardChange> HeardAsync() => await Log.WaitAsync(Eventually.Patience, CancellationToken.None).WaitAsync(Eventually.Patience);

    private void Execute(string statement)
    {
        using SqliteCommand command = _other.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
