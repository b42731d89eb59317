using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Varumarke.Core.Strategy;
using Varumarke.Portal.Work;

namespace Varumarke.Tests.Portal.Work;

/// <summary>Every state of the page has an address, and every address a state or a refusal.</summary>
public sealed class WorkQuestionTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    [Fact]
    public void Read_AnAddressOfAnyState_GivesTheState()
    {
        var states =
            from view in Enum.GetValues<WorkView>()
            from status in WorkQuestion.Statuses.Append(null)
            from kind in WorkQuestion.Kinds.Append(null)
            from concern in WorkQuestion.Concerns.Append(null)
            from page in new[] { 1, 2, 40 }
            from served in new Guid?[] { null, Guid.NewGuid() }
            select new WorkQuestion { View = view, Status = status, Kind = kind, Concern = concern, For = served, Page = page };
        foreach (WorkQuestion state in states)
        {
            Assert.Equal(state, Read(state.Address("sv")));
        }
    }

    [Theory]
    [InlineData("?view=")]
    [InlineData("?status=&kind=&concern=&page=")]
    [InlineData("?view=board&page=1&other=x")]
    public void Read_NothingInParticular_IsTheWholeBoard(string query) => Assert.Equal(new WorkQuestion(), Read(query));

    [Theory]
    [InlineData("?view=cards")]
    [InlineData("?view=0")]
    [InlineData("?view=table&view=board")]
    [InlineData("?status=Done")]
    [InlineData("?status=done&status=delayed")]
    [InlineData("?kind=goal")]
    [InlineData("?concern=<script>")]
    [InlineData("?for=x")]
    [InlineData("?for=e84ac717db395479be4447f31f04bcd6")]
    [InlineData("?for=e84ac717-db39-5479-be44-47f31f04bcd6&for=e84ac717-db39-5479-be44-47f31f04bcd6")]
    [InlineData("?page=0")]
    [InlineData("?page=-1")]
    [InlineData("?page=1.5")]
    [InlineData("?page=99999999999")]
    public void Read_WhatThereIsNot_IsRefused(string query) => Assert.Null(Read(query));

    [Fact]
    public void List_PageByPage_HasEachLineOnceAndTheSoonestFirst()
    {
        IReadOnlyList<StrategyWork> work = WorkPlan.SoonestFirst(Enumerable.Range(0, 123).Select(i => Line(i % 3 == 0 ? null : Today.AddDays((i * 37 % 200) - 100))));
        var question = new WorkQuestion { View = WorkView.Table };
        StrategyWork[] pages = [.. Enumerable.Range(1, 5).SelectMany(page => WorkList.Of(question with { Page = page }, work, Today).Shown)];

        Assert.Equal(work.OrderBy(each => each.Key).ToArray(), pages.OrderBy(each => each.Key).ToArray());
        Assert.Equal(pages.OrderBy(each => each.Ends ?? DateOnly.MaxValue).Select(each => each.Ends), pages.Select(each => each.Ends));
        Assert.Equal((5, 5, 23), (WorkList.Of(question with { Page = 9 }, work, Today).Question.Page, WorkList.Of(question, work, Today).Last, WorkList.Of(question with { Page = 9 }, work, Today).Shown.Count));
        Assert.Equal((0, 1), (WorkList.Of(question, [], Today).Shown.Count, WorkList.Of(question, [], Today).Last));
    }

    [Theory]
    [InlineData("?concern=late", 1)]
    [InlineData("?concern=silent", 1)]
    [InlineData("?status=done", 1)]
    [InlineData("?kind=activity", 1)]
    [InlineData("?kind=measure", 3)]
    [InlineData("?kind=activity&concern=late", 0)]
    public void List_Narrowed_HasWhatWasAskedFor(string query, int count)
    {
        StrategyWork[] work =
        [
            Line(Today.AddDays(-1)), Line(Today.AddDays(-1), status: "done"), Line(null, changed: Today.AddDays(-91)), Line(null, isActivity: true),
        ];

        Assert.Equal(count, WorkList.Of(Read(query)!, work, Today).All.Count);
    }

    [Fact]
    public void List_OfOneMeasure_HasWhatBelongsToItAlone()
    {
        Guid measure = Guid.NewGuid();
        StrategyWork own = Line(Today, isActivity: true) with { Serves = [Guid.NewGuid(), measure] };
        Assert.Equal([own], WorkList.Of(new WorkQuestion { For = measure }, [Line(Today), own, Line(Today) with { Serves = [Guid.NewGuid()] }], Today).All);
    }

    private static WorkQuestion? Read(string address) =>
        WorkQuestion.Read(new QueryCollection(QueryHelpers.ParseQuery(address.Contains('?', StringComparison.Ordinal) ? address[address.IndexOf('?', StringComparison.Ordinal)..] : string.Empty)));

    private static StrategyWork Line(DateOnly? ends, string status = "underWay", bool isActivity = false, DateOnly? changed = null) =>
        new(Guid.NewGuid(), isActivity, "Line", "/sv/line", "Somebody", status, null, ends, changed ?? Today, []);
}
