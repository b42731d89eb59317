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
        Text(new Problem(404, "Finns inte", "Ingen å.", new Dictionary<string, object?> { ["parameter"] = "key", ["allowed"] = null })));

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
        Assert.Equal(type, Read(new Problem(status, "x")).GetProperty("type").GetString());

    [Fact]
    public void Problem_ManyFaults_TellsTheFirstAndListsAll() => Gen.Select(Gen.String, Gen.String[0, 400], Gen.String).Array[1, 5].Sample(told =>
    {
        RequestFault[] faults = [.. told.Select(fault => new RequestFault(Plain(fault.Item1), Plain(fault.Item2), Plain(fault.Item3)))];

        JsonElement problem = Read(RequestFault.Problem("Bad Request", faults));

        Assert.Equal(faults[0].Parameter, problem.GetProperty("parameter").GetString());
        Assert.StartsWith(faults[0].Detail, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(faults.Select(fault => fault.Parameter), problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("parameter").GetString()));
        Assert.All(problem.GetProperty("errors").EnumerateArray(), error => Assert.True(error.GetProperty("value").GetString()!.Length <= 201));
    });

    // Half a surrogate pair cannot be written as UTF-8.
    private static string Plain(string text) => string.Concat(text.Where(letter => !char.IsSurrogate(letter)));

    private static string Text(Problem problem) => Encoding.UTF8.GetString(problem.ToJson());

    private static JsonElement Read(Problem problem) => JsonDocument.Parse(problem.ToJson()).RootElement;
}
