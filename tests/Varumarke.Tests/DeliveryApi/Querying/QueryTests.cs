using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Varumarke.DeliveryApi;
using Varumarke.DeliveryApi.Index;
using Varumarke.DeliveryApi.Querying;
using Varumarke.Tests.DeliveryApi.Index;

namespace Varumarke.Tests.DeliveryApi.Querying;

public class QueryTests
{
    private readonly FakeProperties _properties = new();

    [Theory]
    [InlineData("", "1,2,3,4,5,6,7,8")]
    [InlineData("?fetch=children:2", "3,4,5")]
    [InlineData("?fetch=CHILDREN:1", "2,6")]
    [InlineData("?fetch=descendants:1", "2,3,4,5,6,7")]
    [InlineData("?fetch=ancestors:7", "1,6")]
    [InlineData("?fetch=ancestors:1", "")]
    [InlineData("?fetch=children:99", "")]
    [InlineData("?fetch=children:", "")]
    [InlineData("?filter=contentType:strength", "3,4,5")]
    [InlineData("?filter=contentType:STRENGTH,brandText", "3,4,5,7")]
    [InlineData("?filter=contentType:!strength", "1,2,6,7,8")]
    [InlineData("?filter=contentType:unknown", "")]
    [InlineData("?filter=name:sommarljus", "3")]
    [InlineData("?filter=name:sommar", "")]
    [InlineData("?filter=name~sommar", "3")]
    [InlineData("?filter=name:älven i", "3")]
    [InlineData("?filter=name:!älven&filter=contentType:strength", "4,5")]
    [InlineData("?filter=name!~n&filter=contentType:strength", "")]
    [InlineData("?filter=createDate>2026-01-06", "6,7,8")]
    [InlineData("?filter=createDate>:2026-01-06", "5,6,7,8")]
    [InlineData("?filter=createDate<2026-01-03", "1")]
    [InlineData("?filter=createDate<:2026-01-03&filter=level:2", "2")]
    [InlineData("?filter=updateDate<2026-04-05T12:00:00Z", "6,7,8")]
    [InlineData("?filter=level:3", "3,4,5,7")]
    [InlineData("?filter=level<2", "1,8")]
    [InlineData("?filter=level:!3&filter=level>1", "2,6")]
    [InlineData("?filter=parent:6", "7")]
    [InlineData("?filter=parent:!2&filter=level:3", "7")]
    [InlineData("?filter=ancestor:2", "3,4,5")]
    [InlineData("?filter=ancestor:!1", "1,8")]
    [InlineData("?filter=ancestor:99", "")]
    [InlineData("?filter=ancestor:!99&filter=level:2", "2,6")]
    [InlineData("?filter=parent:2||contentType:brandText", "3,4,5,7")]
    [InlineData("?filter=parent:2||parent:6&filter=name:!Zinken", "3,4,7")]
    [InlineData("?filter=name:\"a||b\"||name:zinken", "5")]
    [InlineData("?filter=properties[status]:klar", "3,5")]
    [InlineData("?filter=properties[status]:!klar&filter=contentType:strength", "4")]
    [InlineData("?filter=properties[status]:&filter=contentType:strength", "4")]
    [InlineData("?filter=properties[status]:!", "3,5")]
    [InlineData("?filter=properties[year]>2019", "3,4")]
    [InlineData("?filter=properties[year]<:2019.0", "5")]
    [InlineData("?filter=properties[tags]:älv", "3,4")]
    [InlineData("?filter=properties[tags]~kust", "4")]
    [InlineData("?sort=name:desc&fetch=children:2", "3,4,5")]
    [InlineData("?sort=name:asc&fetch=children:2", "5,4,3")]
    [InlineData("?sort=createDate:desc&take=3", "8,7,6")]
    [InlineData("?sort=updateDate:asc&skip=1&take=2", "7,6")]
    [InlineData("?sort=level:desc&sort=createDate:desc", "7,5,4,3,6,2,8,1")]
    [InlineData("?sort=level:desc,createDate:desc", "7,5,4,3,6,2,8,1")]
    [InlineData("?sort=level:desc , createDate:desc,", "7,5,4,3,6,2,8,1")]
    [InlineData("?sort=level:desc,properties[year]:asc,createDate:desc&fetch=children:2", "5,4,3")]
    [InlineData("?sort=sortOrder:desc&take=1&filter=level:3", "5")]
    [InlineData("?sort=path:desc&take=2", "8,7")]
    [InlineData("?sort=properties[year]:asc&fetch=children:2", "5,4,3")]
    [InlineData("?skip=2&take=3", "3,4,5")]
    [InlineData("?skip=7&take=3", "8")]
    [InlineData("?skip=8", "")]
    [InlineData("?take=0", "")]
    public void Run_Query_FindsItems(string query, string expected)
    {
        _properties.Set(3, "status", "Klar").Set(5, "status", "klar");
        _properties.Set(3, "year", "2021").Set(4, "year", "2020").Set(5, "year", "9");
        _properties.Set(3, "tags", "älv", "natur").Set(4, "tags", "Älv", "kustnära");

        Assert.Equal(expected, string.Join(',', Ask(query).Keys.Select(key => BitConverter.ToInt32(key.ToByteArray()))));
    }

    [Theory]
    [InlineData("?take=2", 8)]
    [InlineData("?skip=100", 8)]
    [InlineData("?filter=level:3&take=1&sort=name:asc", 4)]
    public void Run_Page_CountsAllMatches(string query, int total) => Assert.Equal(total, Ask(query).Total);

    [Theory]
    [InlineData("?fetch=siblings:1", "fetch")]
    [InlineData("?fetch=children:1&fetch=children:2", "fetch")]
    [InlineData("?filter=colour:red", "filter")]
    [InlineData("?filter=contentType", "filter")]
    [InlineData("?filter=contentType>a", "filter")]
    [InlineData("?filter=createDate>yesterday", "filter")]
    [InlineData("?filter=level:two", "filter")]
    [InlineData("?filter=properties[nonsense]:1", "filter")]
    [InlineData("?filter=properties[]:1", "filter")]
    [InlineData("?filter=name:a||", "filter")]
    [InlineData("?sort=name", "sort")]
    [InlineData("?sort=name:up", "sort")]
    [InlineData("?sort=colour:asc", "sort")]
    [InlineData("?sort=name:asc,colour:desc", "sort")]
    [InlineData("?sort=name,level:asc", "sort")]
    [InlineData("?filter=contentType:strength,level:3", "filter")]
    [InlineData("?sort=properties[nonsense]:asc", "sort")]
    [InlineData("?skip=-1", "skip")]
    [InlineData("?take=ten", "take")]
    [InlineData("?take=10001", "take")]
    [InlineData("?take=99999999999999999999", "take")]
    public void Read_BadQuery_NamesTheParameter(string query, string parameter)
    {
        QueryReader reader = Reader(QueryDialect.Content);

        Assert.Null(reader.Read(Parse(query)));
        Assert.All(reader.Faults, fault => Assert.Equal(parameter, fault.Parameter));
        Assert.NotEmpty(reader.Faults);
    }

    [Fact]
    public void Read_SeveralFaults_ReportsEach()
    {
        QueryReader reader = Reader(QueryDialect.Content);

        reader.Read(Parse("?fetch=x&filter=y&sort=z&take=-1"));

        Assert.Equal(["fetch", "filter", "sort", "take"], reader.Faults.Select(fault => fault.Parameter));
    }

    [Fact]
    public void Read_TakeAboveMaximum_NamesTheLimit()
    {
        QueryReader reader = Reader(QueryDialect.Content);

        reader.Read(Parse("?take=50000"));

        Assert.Contains("10000", reader.Faults.Single().Detail.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?fetch=children:/", "1,8")]
    [InlineData("?fetch=children:2&filter=mediaType:strength&filter=name:lju", "3")]
    [InlineData("?fetch=descendants:/", "1,2,3,4,5,6,7,8")]
    public void Run_MediaDialect_FindsItems(string query, string expected) =>
        Assert.Equal(expected, string.Join(',', Ask(query, QueryDialect.Media).Keys.Select(key => BitConverter.ToInt32(key.ToByteArray()))));

    [Fact]
    public void Read_MediaWithoutFetch_IsRefused()
    {
        QueryReader reader = Reader(QueryDialect.Media);

        Assert.Null(reader.Read(Parse("?take=1")));
        Assert.Equal("fetch", reader.Faults.Single().Parameter);
    }

    private static IQueryCollection Parse(string query) => new QueryCollection(QueryHelpers.ParseQuery(query));

    private static QueryReader Reader(QueryDialect dialect) =>
        new(dialect, new DeliveryApiOptions(), new FakeLocator(), QueryExtensions.None, alias => alias != "nonsense");

    private QueryAnswer Ask(string query, QueryDialect? dialect = null)
    {
        QueryReader reader = Reader(dialect ?? QueryDialect.Content);
        ItemQuery? read = reader.Read(Parse(query));
        Assert.Empty(reader.Faults);
        IndexSnapshot snapshot = Trees.IndexOf(new FakeSource(Trees.Brand())).Snapshot();
        return QueryRunner.Run(read!, new QueryScope(snapshot, "sv-SE", null, _properties), _ => true);
    }
}
