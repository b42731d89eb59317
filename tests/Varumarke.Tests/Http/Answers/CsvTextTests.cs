using System.Text;
using Varumarke.Http.Answers;

namespace Varumarke.Tests.Http.Answers;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+46 70", "'+46 70")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-1+1|cmd", "'-1+1|cmd")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("-5.25", "-5.25")]
    [InlineData("-1e-3", "-1e-3")]
    [InlineData("Säg \"hej\", då", "\"Säg \"\"hej\"\", då\"")]
    [InlineData("två\nrader", "\"två\nrader\"")]
    public void Append_Cell_IsNoFormulaAndReadsBack(string cell, string written)
    {
        var table = new StringBuilder();

        CsvText.Append(table, [cell, "x"]);

        Assert.Equal(written + ",x\r\n", table.ToString());
    }
}
