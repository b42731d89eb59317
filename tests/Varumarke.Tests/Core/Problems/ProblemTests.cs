using System.Text;
using System.Text.Json;
using CsCheck;
using Varumarke.Core.Problems;

namespace Varumarke.Tests.Core.Problems;

/// <summary>Problem documents as every feature writes them.</summary>
public sealed class ProblemTests
{
    [Fact]
    public void ToJson_AllMembers_StandInOrderAndUnescaped() => Assert.Equal(
        """{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.5","title":"Finns inte","status":404,"detail":"Ingen å.","parameter":"key"}""",
        Encoding.UTF8.GetString(new Problem(404, new Wording("Not Found", "Finns inte"), new Wording("No å.", "Ingen å."), new Dictionary<string, object?> { ["parameter"] = "key", ["allowed"] = null }).ToJson("sv")));

    [Fact]
    public void ToJson_WordsInLists_AreInTheReadersLanguage()
    {
        var problem = Problem.Of(404, null, new Dictionary<string, object?> { ["allowed"] = new[] { new Wording("a day", "en dag") }, ["known"] = new[] { "x" } });

        Assert.Contains("\"allowed\":[\"en dag\"],\"known\":[\"x\"]", Encoding.UTF8.GetString(problem.ToJson("sv")), StringComparison.Ordinal);
        Assert.Contains("\"allowed\":[\"a day\"]", Encoding.UTF8.GetString(problem.ToJson()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, "https://tools.ietf.org/html/rfc9110#section-15.5.1")]
    [InlineData(410, "https://tools.ietf.org/html/rfc9110#section-15.5.11")]
    [InlineData(414, "https://tools.ietf.org/html/rfc9110#section-15.5.15")]
    [InlineData(415, "https://tools.ietf.org/html/rfc9110#section-15.5.16")]
    [InlineData(422, "https://tools.ietf.org/html/rfc9110#section-15.5.21")]
    [InlineData(431, "about:blank")]
    [InlineData(503, "https://tools.ietf.org/html/rfc9110#section-15.6.4")]
    [InlineData(505, "https://tools.ietf.org/html/rfc9110#section-15.6.6")]
    public void ToJson_Status_IsExplainedWhereTheStandardDoes(int status, string type) =>
        Assert.Equal(type, Read(Problem.Of(status)).GetProperty("type").GetString());

    [Fact]
    public void Problem_ManyFaults_TellsTheFirstAndListsAll() => Gen.Select(Gen.String, Gen.String[0, 400], Gen.String).Array[1, 5].Sample(told =>
    {
        RequestFault[] faults = [.. told.Select(fault => new RequestFault(Plain(fault.Item1), Plain(fault.Item2), Wording.Name(Plain(fault.Item3))))];

        JsonElement problem = Read(RequestFault.Problem(ProblemTitle.Of(400), faults));

        Assert.Equal(faults[0].Parameter, problem.GetProperty("parameter").GetString());
        Assert.StartsWith(faults[0].Detail.English, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(faults.Select(fault => fault.Parameter), problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("parameter").GetString()));
        Assert.All(problem.GetProperty("errors").EnumerateArray(), error => Assert.True(error.GetProperty("value").GetString()!.Length <= 201));
    });

    // Half a surrogate pair cannot be written as UTF-8.
    private static string Plain(string text) => string.Concat(text.Where(letter => !char.IsSurrogate(letter)));

    private static JsonElement Read(Problem problem) => JsonDocument.Parse(problem.ToJson()).RootElement;
}
