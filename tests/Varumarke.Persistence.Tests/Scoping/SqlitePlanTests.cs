using Microsoft.EntityFrameworkCore;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Nodes;
using Varumarke.Persistence.Scoping;
using Varumarke.Testing.Databases;
using ObjectTypes = Umbraco.Cms.Core.Constants.ObjectTypes;

namespace Varumarke.Persistence.Tests.Scoping;

/// <summary>SQLite goes by the index that finds few rows, however many documents there are.</summary>
public sealed class SqlitePlanTests(SqliteFixture fixture) : IClassFixture<SqliteFixture>
{
    [Fact]
    public void Plan_DocumentsBelowAPath_GoesByThePath() => Assert.Contains("IX_nodes_Path (Path>? AND Path<?)", PlanOf(nodes => nodes.Below(node => node.Path, "-1,1052")), StringComparison.Ordinal);

    [Fact]
    public void Plan_DocumentsByKeys_GoesByTheKeys()
    {
        Guid[] keys = [Guid.NewGuid()];
        Assert.Contains("IX_nodes_Key", PlanOf(nodes => nodes.Where(node => EF.Parameter(keys).Contains(node.Key))), StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_DocumentsByIds_GoesByTheIds()
    {
        int[] ids = [1];
        Assert.Contains("INTEGER PRIMARY KEY", PlanOf(nodes => nodes.Where(node => EF.Parameter(ids).Contains(node.Id))), StringComparison.Ordinal);
    }

    private string PlanOf(Func<IQueryable<NodeRow>, IQueryable<NodeRow>> narrow)
    {
        using var scope = fixture.Scopes.CreateCoreScope(autoComplete: true);
        VarumarkeDbContext context = fixture.Get<IAmbientDatabase>().Read;
        using var command = narrow(context.Set<NodeRow>().Where(node => node.ObjectType == ObjectTypes.Document)).Select(node => node.Name).CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        var plan = new List<string>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            plan.Add(reader.GetString(3));
        }

        return string.Join('\n', plan);
    }
}
