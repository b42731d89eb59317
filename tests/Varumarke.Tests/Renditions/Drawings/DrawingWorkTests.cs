using System.Text;
using Varumarke.Renditions.Drawings;

namespace Varumarke.Tests.Renditions.Drawings;

public sealed class DrawingWorkTests
{
    [Theory]
    [InlineData("<svg><rect width='10' height='10'/><path d='M0 0L9 9'/></svg>", true)]
    [InlineData("<svg><filter id='f'/></svg>", false)]
    [InlineData("<svg><rect style='mix-blend-mode:multiply'/></svg>", false)]
    [InlineData("<svg><rect style='&#102;ilter:url(#f)'/></svg>", false)]
    [InlineData("<svg><style>rect{f\\69lter:url(#f)}</style></svg>", false)]
    [InlineData("<svg><s:use xlink:href='#a'/></svg>", false)]
    public void IsSmall_ADrawing_HoldsNothingThatMultiplies(string svg, bool small) =>
        Assert.Equal(small, DrawingWork.IsSmall(Encoding.UTF8.GetBytes(svg), 800, 600));

    [Fact]
    public void IsSmall_OtherLettersThanThoseThatAreLookedFor_IsNot() =>
        Assert.False(DrawingWork.IsSmall(Encoding.Unicode.GetBytes("<svg><filter id='f'/></svg>"), 10, 10));

    [Theory]
    [InlineData(40, 1000, 1000, true)]
    [InlineData(40, 5000, 5000, false)]
    [InlineData(2000, 10, 10, false)]
    public void IsSmall_ManyElementsOverManyPixels_IsNot(int elements, double width, double height, bool small) =>
        Assert.Equal(small, DrawingWork.IsSmall(Encoding.UTF8.GetBytes($"<svg>{string.Concat(Enumerable.Repeat("<rect/>", elements))}</svg>"), width, height));
}
