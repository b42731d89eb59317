using CsCheck;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Varumarke.DeliveryApi;
using Varumarke.DeliveryApi.Expansion;
using Varumarke.DeliveryApi.Index;
using Varumarke.DeliveryApi.Querying;
using Varumarke.Tests.DeliveryApi.Index;

namespace Varumarke.Tests.DeliveryApi.Querying;

public class QueryPropertyTests
{
    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.String[0, 12],
        Gen.OneOfConst(
            "contentType", "name", "createDate", "updateDate", "level", "parent", "ancestor", "properties[", "]", ":", ":!", ">", "<", ">:", "<:",
            "~", "!~", "||", "|", "\"", "children:", "descendants:", "ancestors:", "asc", "desc", "$all", "properties", "[", ",", "2026-01-01", "3", "å", " "));

    private static readonly Gen<string> Text = Piece.Array[0, 10].Select(pieces => string.Concat(pieces));

    [Fact]
    public void Read_AnyQuery_IsUnderstoodOrExplained() => Gen.Select(Text, Text, Text, Text, Text).Sample(texts =>
    {
        var query = new QueryCollection(new Dictionary<string, StringValues>
        {
            ["fetch"] = texts.Item1,
            ["filter"] = new StringValues([texts.Item2, texts.Item3]),
            ["sort"] = texts.Item4,
            ["take"] = texts.Item5,
        });
        var reader = new QueryReader(QueryDialect.Content, new DeliveryApiOptions(), new FakeLocator(), QueryExtensions.None, _ => true);
        ItemQuery? read = reader.Read(query);
        Assert.Equal(read is null, reader.Faults.Count > 0);
        if (read is not null)
        {
            IndexSnapshot snapshot = Trees.IndexOf(new FakeSource(Trees.Brand())).Snapshot();
            QueryAnswer answer = QueryRunner.Run(read, new QueryScope(snapshot, "sv-SE", null, new FakeProperties()), _ => true);
            Assert.True(answer.Keys.Length <= answer.Total);
        }
    });

    [Fact]
    public void Read_AnyExpansion_IsUnderstoodOrExplained() => Gen.Select(Text, Text, Text).Sample(texts =>
    {
        var reader = new PropertySelectionReader(new DeliveryApiOptions());
        OutputShape shape = reader.Read(new QueryCollection(new Dictionary<string, StringValues>
        {
            ["expand"] = texts.Item1,
            ["fields"] = texts.Item2,
            ["depth"] = texts.Item3,
        }));
        Assert.NotNull(shape.Expand);
        Assert.All(reader.Faults, fault => Assert.Contains(fault.Parameter, new[] { "expand", "fields", "depth" }));
    });

    [Fact]
    public void Run_AnyPageSize_TogetherHoldsEveryItemOnce() => Gen.Select(Gen.Int[1, 9], Gen.OneOfConst("name:asc", "level:desc", "createDate:desc", ""), Gen.Int[0, 200]).Sample((size, sort, count) =>
    {
        var rows = Enumerable.Range(1, count).Select(id => Trees.Item(id, id == 1 ? null : (id + 1) / 2, $"Namn {id % 7}", "page", id % 3));
        var scope = new QueryScope(IndexSnapshot.Build(rows), "sv-SE", null, new FakeProperties());
        var seen = new List<Guid>();
        for (int skip = 0; skip < count; skip += size)
        {
            var query = new QueryCollection(new Dictionary<string, StringValues> { ["sort"] = sort, ["skip"] = $"{skip}", ["take"] = $"{size}" });
            var reader = new QueryReader(QueryDialect.Content, new DeliveryApiOptions(), new FakeLocator(), QueryExtensions.None, _ => true);
            seen.AddRange(QueryRunner.Run(reader.Read(query)!, scope, _ => true).Keys);
        }

        Assert.Equal(count, seen.Count);
        Assert.Equal(count, seen.Distinct().Count());
    });

    [Fact]
    public void Run_OneTypeByName_AnswersAsSortingDoes() => Gen.Select(Gen.Int[0, 60], Gen.Bool, Gen.Int[0, 40], Gen.Int[0, 12], Gen.Int[1, 5]).Sample((count, descending, skip, take, names) =>
    {
        var rows = Enumerable.Range(1, count).Select(id => Trees.Item(id, id <= 2 ? null : (id + 1) / 3, $"Namn {id % names}", id % 4 == 0 ? "page" : "post", id % 3));
        var scope = new QueryScope(IndexSnapshot.Build(rows), "sv-SE", null, new FakeProperties());

        // Two alternatives are no single type, so the second has its matches sorted.
        QueryAnswer kept = Ask("contentType:post");
        QueryAnswer sorted = Ask("contentType:post,other");

        Assert.Equal(sorted.Keys, kept.Keys);
        Assert.Equal(sorted.Total, kept.Total);

        QueryAnswer Ask(string filter)
        {
            var query = new QueryCollection(new Dictionary<string, StringValues>
            {
                ["filter"] = filter,
                ["sort"] = descending ? "name:desc" : "name:asc",
                ["skip"] = $"{skip}",
                ["take"] = $"{take}",
            });
            var reader = new QueryReader(QueryDialect.Content, new DeliveryApiOptions(), new FakeLocator(), QueryExtensions.None, _ => true);
            return QueryRunner.Run(reader.Read(query)!, scope, position => position % 5 != 0);
        }
    });
}
