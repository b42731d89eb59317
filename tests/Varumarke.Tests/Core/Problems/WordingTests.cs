using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Varumarke.Core.Contributions;
using Varumarke.Core.Drafts;
using Varumarke.Core.Pictures;
using Varumarke.Core.Problems;
using Varumarke.Core.Refusals;
using Varumarke.Core.Rights;
using Varumarke.Core.Strategy.Goals;
using Varumarke.Core.WorkUpdates;
using Varumarke.DeliveryApi;
using Varumarke.ManagementApi;
using Varumarke.Renditions.Processing;
using Varumarke.Tests.Core.Strategy.Goals;
using Varumarke.Web.Problems;

namespace Varumarke.Tests.Core.Problems;

/// <summary>Whatever is said of files and pictures is said in both languages.</summary>
public class WordingTests
{
    private const string AnyText = "något";
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static TheoryData<string, string, string> Texts
    {
        get
        {
            var texts = new TheoryData<string, string, string>();
            foreach (MethodInfo method in Members())
            {
                foreach (object?[] arguments in Arguments(method))
                {
                    // A rule that finds nothing wrong has nothing to say.
                    if (method.Invoke(null, arguments) is not { } text)
                    {
                        continue;
                    }

                    (string english, string swedish) = text is FileFault fault ? (fault.English, fault.Swedish) : (((Wording)text).English, ((Wording)text).Swedish);
                    texts.Add($"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", arguments)})", english, swedish);
                }
            }

            return texts;
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Texts_Each_AreWrittenInBothLanguages(string member, string english, string swedish)
    {
        Assert.False(string.IsNullOrWhiteSpace(english), member);
        Assert.False(string.IsNullOrWhiteSpace(swedish), member);

        // A code that nobody has words for is shown as it stands.
        Assert.True(english != swedish || swedish == AnyText, member);
        Assert.Equal(english.EndsWith('.'), swedish.EndsWith('.'));
    }

    [Fact]
    public void Texts_OfEveryKind_AreFound()
    {
        string[] members = [.. Members().Select(member => member.DeclaringType!.Name).Distinct()];

        Assert.All(
            (string[])["AssetTexts", "AddressTexts", "WorkshopTexts", "PictureTexts", "AssetRefusal", "FileFault", "QueryTexts", "SelectionTexts", "DeliveryTexts", "HostTexts", "CallTexts", "EditingTexts"],
            place => Assert.Contains(place, members));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(410)]
    [InlineData(412)]
    [InlineData(413)]
    [InlineData(415)]
    [InlineData(416)]
    [InlineData(503)]
    public void Title_OfWhatAssetRoutesAnswer_IsOfThatStatus(int status) => Assert.Contains(status, ProblemTitle.Known);

    [Fact]
    public void Title_OfEachStatus_DiffersInBothLanguages()
    {
        Assert.All(ProblemTitle.Known, status => Assert.NotEqual(ProblemTitle.Of(status).English, ProblemTitle.Of(status).Swedish));
        Assert.Equal(ProblemTitle.Known.Count, ProblemTitle.Known.Select(status => ProblemTitle.Of(status).Swedish).Distinct().Count());
    }

    private static IEnumerable<MethodInfo> Members() => new[] { typeof(Wording).Assembly, typeof(RenditionSpec).Assembly, typeof(DeliveryApiOptions).Assembly, typeof(HostTexts).Assembly, typeof(BackofficeOptions).Assembly }
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type != typeof(Wording) && !type.IsDefined(typeof(CompilerGeneratedAttribute)))
        .SelectMany(type => type.GetMethods(Static))
        .Where(method => method.ReturnType == typeof(Wording) || method.ReturnType == typeof(FileFault))
        .Where(method => !method.Name.Contains('<') && !method.Name.StartsWith("op_", StringComparison.Ordinal));

    // Every combination of sample arguments.
    private static IEnumerable<object?[]> Arguments(MethodInfo method) => method.GetParameters().Aggregate(
        (IEnumerable<object?[]>)[[]],
        (all, parameter) => all.SelectMany(before => Samples(parameter.ParameterType).Select(sample => (object?[])[.. before, sample])));

    private static IEnumerable<object> Samples(Type type) => type switch
    {
        _ when type.IsEnum => Enum.GetValues(type).Cast<object>(),
        _ when type == typeof(string) => [AnyText],
        _ when type == typeof(int) => [0, 70_000],
        _ when type == typeof(long) => [70_000L],
        _ when type == typeof(double) => [0.0, 12.5],
        _ when type == typeof(IReadOnlyList<string>) || type == typeof(IEnumerable<string>) => [(string[])["altTextSv", "titleSv", "photographer", "rightsHolder", "licence", "legalBasis", "logoVariant", "madeHow"]],
        _ when type == typeof(TimeSpan) => [TimeSpan.FromSeconds(30)],
        _ when type == typeof(PlacedWidth) => [new PlacedWidth(12.5, PlacedUnit.Millimetres), new PlacedWidth(80, PlacedUnit.Pixels)],
        _ when type == typeof(DateOnly) || type == typeof(DateOnly?) => [new DateOnly(2019, 5, 1)],
        _ when type == typeof(FileFault) => [FileFault.Broken],
        _ when type == typeof(HttpContext) => [new DefaultHttpContext { Response = { StatusCode = StatusCodes.Status404NotFound } }],
        _ when type == typeof(Wording) => [new Wording("a reason", "ett skäl")],
        _ when type == typeof(AssetDecision) => Enum.GetValues<AssetAvailability>().SelectMany(each => new object[] { new AssetDecision(each), new AssetDecision(each, PublicReason: new AssetReason("Ny bild finns.", "There is a new picture.")) }),
        _ when type == typeof(GoalTarget) => GoalSamples.Targets,
        _ when type == typeof(GoalFacts) => GoalSamples.Targets.Select(GoalSamples.Facts),
        _ when type == typeof(GoalJudgement) => GoalSamples.Judgements,
        _ when type == typeof(GoalPrognosis) => [new GoalPrognosis(2027, -2, -3, -1), new GoalPrognosis(2027, 2, 1, 3), new GoalPrognosis(2027, 0, -1, 1)],
        _ when type == typeof(Contribution) => [Idea, Idea with { ReadOn = AnyDay, AnsweredOn = AnyDay, Reply = "Ja." }, Idea with { ReadOn = AnyDay, ActivityOn = AnyDay, DoneOn = AnyDay }],
        _ when type == typeof(ResponsibleWork) => [Work, Work with { Ends = null }],
        _ when type == typeof(WorkUpdate) => [Said, Said with { Before = "underWay", Reason = "Klart i förväg." }],
        _ when type == typeof(DateTime) || type == typeof(DateTime?) => [AnyDay],
        _ when type == typeof(Guid) => [Guid.Empty],
        _ => throw new NotSupportedException($"A text has a parameter of the type {type}: give it a sample here."),
    };

    private static readonly DateTime AnyDay = new(2026, 4, 20, 0, 0, 0, DateTimeKind.Utc);

    private static readonly Contribution Idea = new() { Key = Guid.Empty, Code = "0123456789abcdefghjk", Language = "sv", Idea = AnyText, SenderKind = SenderKinds.All[0], ReceivedOn = AnyDay };

    private static readonly ResponsibleWork Work = new(Guid.Empty, AnyText, "/sv/x", "underWay", AnyText, "Kommunikation", "x@example.com", "y@example.com", new DateOnly(2026, 12, 31));

    private static readonly WorkUpdate Said = new() { Key = Guid.Empty, Document = Guid.Empty, SaidOn = AnyDay, SaidBy = "Kommunikation", After = "done" };
}
