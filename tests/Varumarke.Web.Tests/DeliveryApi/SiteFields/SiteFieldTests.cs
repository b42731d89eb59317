using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Web.Tests.DeliveryApi.SiteFields;

/// <summary>A site's own index fields, filters, sorts and selectors answer as those of the house do.</summary>
public sealed class SiteFieldTests(SiteFieldHost host) : IClassFixture<SiteFieldHost>
{
    private const int Admin = -1;
    private static readonly Guid RailStudy = new("cdea0af0-97b5-51b1-a605-41ac317e10d2");

    [Theory]
    [InlineData("own.done:100", "sv-SE")]
    [InlineData("own.done:!100", "sv-SE")]
    [InlineData("own.done>50", "sv-SE")]
    [InlineData("own.done>:100", "sv-SE")]
    [InlineData("own.done<100", "sv-SE")]
    [InlineData("own.done<:0", "sv-SE")]
    [InlineData("own.done:0|100", "sv-SE")]
    [InlineData("own.done:!0|100", "sv-SE")]
    [InlineData("own.done:nonsense", "sv-SE")]
    [InlineData("own.begins>2018-01-01", "sv-SE")]
    [InlineData("own.begins<:2018-01-01", "sv-SE")]
    [InlineData("own.begins:2018-01-01", "sv-SE")]
    [InlineData("own.unit:Kommunledningskontoret", "sv-SE")]
    [InlineData("own.unit:Kommunledningskontoret", "en-GB")]
    [InlineData("own.unit:Municipal executive office", "en-GB")]
    [InlineData("own.unit:!Municipal executive office", "en-GB")]
    [InlineData("own.unit:kommunledningskontoret", "sv-SE")]
    [InlineData("own.unitWords:executive", "en-GB")]
    [InlineData("own.unitWords:!executive office", "en-GB")]
    [InlineData("own.unitWords~ECUTIV", "en-GB")]
    [InlineData("own.unitWords!~ecutiv", "en-GB")]
    public async Task Filter_OnAField_FindsWhatThePropertySays(string filter, string culture)
    {
        Answer all = await host.GetAsync("content?filter=contentType:measure&take=100", ("Accept-Language", culture));
        string[] expected = [.. all.Items.Where(item => Expects(filter, item!["properties"]!)).Select(item => item!["name"]!.GetValue<string>()).Order()];

        Answer answer = await host.GetAsync($"content?filter=contentType:measure&take=100&filter={Uri.EscapeDataString(filter)}", ("Accept-Language", culture));

        Assert.Equal(expected, answer.Names.Order());
        Assert.Equal(expected.Length, answer.Json!["total"]!.GetValue<int>());
        Assert.InRange(all.Items.Count, 15, 99);
    }

    [Fact]
    public async Task Filter_InAnOrGroup_IsOneOfTheAlternatives()
    {
        int both = await CountAsync("content?filter=own.done:100||own.done:0&take=0");

        Assert.Equal(await CountAsync("content?filter=own.done:100&take=0") + await CountAsync("content?filter=own.done:0&take=0"), both);
        Assert.NotEqual(0, both);
    }

    [Fact]
    public async Task Select_ByAField_IsEverythingThatHasTheValue()
    {
        Answer answer = await host.GetAsync("content?fetch=unit:Kommunledningskontoret&take=100");
        Answer several = await host.GetAsync("content?fetch=unit:Kommunledningskontoret|finns inte&filter=own.done:100&take=100");

        Assert.NotEmpty(answer.Items);
        Assert.All(answer.Items, item => Assert.Equal("Kommunledningskontoret", item!["properties"]!["responsible"]!.GetValue<string>()));
        Assert.True(several.Items.Count > 0 && several.Items.Count <= answer.Items.Count);
        Assert.Equal(0, await CountAsync("content?fetch=unit:finns inte"));
    }

    [Theory]
    [InlineData("own.done:asc")]
    [InlineData("own.done:desc")]
    [InlineData("own.begins:desc")]
    public async Task Sort_ByAField_IsInItsOrder(string sort)
    {
        Answer answer = await host.GetAsync($"content?filter=contentType:measure&take=100&sort={sort}");
        string property = sort.StartsWith("own.done", StringComparison.Ordinal) ? "progress" : "startDate";

        string[] values = [.. answer.Items.Select(item => item!["properties"]![property]!.ToString().PadLeft(30))];

        Assert.Equal(sort.EndsWith(":asc", StringComparison.Ordinal) ? values.Order(StringComparer.Ordinal) : values.OrderDescending(StringComparer.Ordinal), values);
        Assert.True(values.Distinct().Count() > 1);
    }

    [Fact]
    public async Task Sort_ByATextField_FollowsTheLanguageAndPutsThoseWithoutLast()
    {
        Answer answer = await host.GetAsync("content?take=1000&sort=own.unitOrder:asc");

        string?[] units = [.. answer.Items.Select(item => item!["contentType"]!.GetValue<string>() == "measure" ? item["properties"]!["responsible"]!.GetValue<string>() : null)];
        string?[] named = [.. units.TakeWhile(unit => unit is not null)];
        Assert.Equal(named.Order(StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true)), named);
        Assert.All(units.Skip(named.Length), Assert.Null);
        Assert.True(named.Length >= 15);
    }

    [Fact]
    public async Task Publish_NewValue_IsFoundInTheNextRequestAndADraftIsNot()
    {
        IContentService contents = host.Services.GetRequiredService<IContentService>();
        const string query = "content?filter=own.unit:Brevduveenheten";
        IContent content = contents.GetById(RailStudy)!;
        string before = content.GetValue<string>("responsible", "sv-SE")!;
        try
        {
            content.SetValue("responsible", "Brevduveenheten", "sv-SE");
            contents.Save(content, Admin);

            Assert.Equal(0, await CountAsync(query));
            Assert.Equal(1, await CountAsync(query, ("Preview", "true"), ("Api-Key", "test-key")));

            contents.Publish(content, ["sv-SE"], Admin);
            Assert.Equal(1, await CountAsync(query));
            Assert.Equal(0, await CountAsync(query, ("Accept-Language", "en-GB")));
        }
        finally
        {
            content.SetValue("responsible", before, "sv-SE");
            contents.Save(content, Admin);
            contents.Publish(content, ["sv-SE"], Admin);
        }

        Assert.Equal(0, await CountAsync(query));
    }

    [Fact]
    public async Task Query_Again_AsksTheHandlersOnlyOfWhatChanged()
    {
        IContentService contents = host.Services.GetRequiredService<IContentService>();
        await CountAsync("content?filter=own.done:1");
        int asked = host.Fields.Asked;
        await CountAsync("content?filter=own.done:2");

        Assert.Equal(asked, host.Fields.Asked);

        IContent content = contents.GetById(RailStudy)!;
        contents.Publish(content, ["sv-SE"], Admin);
        await CountAsync("content?filter=own.done:3");

        Assert.Equal(asked + 2, host.Fields.Asked);
    }

    [Fact]
    public async Task Query_FieldOfAFaultyHandler_IsEmptyAndTheOthersStand()
    {
        Assert.Equal(0, await CountAsync("content?filter=own.faulty:x"));
        Assert.NotEqual(0, await CountAsync("content?filter=own.faulty:!x"));
        Assert.NotEqual(0, await CountAsync("content?filter=own.done:100"));
    }

    [Fact]
    public void Provider_WithOptions_AnswersFromTheSameFields()
    {
        var provider = host.Services.GetRequiredService<IApiContentQueryProvider>();

        var found = provider.ExecuteQuery(
            new SelectorOption { FieldName = "unit", Values = ["Kommunledningskontoret"] },
            [new FilterOption { FieldName = "done", Values = ["100"], Operator = FilterOperation.Is }],
            [new SortOption { FieldName = "begins", Direction = Umbraco.Cms.Core.Direction.Descending }],
            "sv-SE",
            ProtectedAccess.None,
            false,
            0,
            10);

        Assert.Contains(RailStudy, found.Items);
    }

    private static bool Expects(string filter, JsonNode properties)
    {
        string asked = filter[(filter.LastIndexOfAny([':', '>', '<', '!', '~']) + 1)..];
        string unit = properties["responsible"]!.GetValue<string>();
        int done = properties["progress"]!.GetValue<int>();
        DateTime begins = DateTime.Parse(properties["startDate"]!.GetValue<string>(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
        return filter[4..].Replace(asked, string.Empty, StringComparison.Ordinal) switch
        {
            "done:" => asked.Split('|').Contains(done.ToString(CultureInfo.InvariantCulture)),
            "done:!" => !asked.Split('|').Contains(done.ToString(CultureInfo.InvariantCulture)),
            "done>" => done > int.Parse(asked, CultureInfo.InvariantCulture),
            "done>:" => done >= int.Parse(asked, CultureInfo.InvariantCulture),
            "done<" => done < int.Parse(asked, CultureInfo.InvariantCulture),
            "done<:" => done <= int.Parse(asked, CultureInfo.InvariantCulture),
            "begins>" => begins > Day(asked),
            "begins<:" => begins <= Day(asked),
            "begins:" => begins == Day(asked),
            "unit:" => unit == asked,
            "unit:!" => unit != asked,
            "unitWords:" or "unitWords~" => unit.Contains(asked, StringComparison.OrdinalIgnoreCase),
            "unitWords:!" or "unitWords!~" => !unit.Contains(asked, StringComparison.OrdinalIgnoreCase),
            var other => throw new NotSupportedException(other),
        };
    }

    private static DateTime Day(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private async Task<int> CountAsync(string path, params (string Name, string Value)[] headers) =>
        (await host.GetAsync(path, headers)).Json!["total"]!.GetValue<int>();
}
