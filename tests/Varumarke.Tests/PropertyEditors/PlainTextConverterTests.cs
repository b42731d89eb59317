using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.PropertyEditors;
using Varumarke.Engine.PropertyEditors.Text;

namespace Varumarke.Tests.PropertyEditors;

[Collection(EngineCollection.Name)]
public sealed class PlainTextConverterTests(EditorBench bench) : IClassFixture<EditorBench>
{
    private readonly PlainTextConverter _ours = ActivatorUtilities.CreateInstance<PlainTextConverter>(bench.Get<IServiceProvider>());
    private readonly TextStringValueConverter _umbracos = ActivatorUtilities.CreateInstance<TextStringValueConverter>(bench.Get<IServiceProvider>());

    [Fact]
    public void Convert_AnyText_ConvertsAsUmbracoDoes() => Gen.OneOfConst(
            "älv", " ", "<a href=\"", "\">", "'", "{localLink:", "%7BLocalLink:", "}", "~/media/x.jpg", "~", "=\"", "/", "local", "Link:",
            "4fed18d8-c5e3-4d5e-88cf-ff3a5b457bf2", "umb://document/4fed18d8c5e34d5e88cfff3a5b457bf2", " type=\"document\"")
        .Array[0, 10].Select(string.Concat)
        .Sample(text => Assert.Equal(Convert(_umbracos, text), Convert(_ours, text)));

    [Fact]
    public void ConvertSourceToIntermediate_TextWithoutLinks_IsTheSameText()
    {
        string text = new('ö', 200);

        Assert.Same(text, _ours.ConvertSourceToIntermediate(null!, null!, text, false));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(7)]
    public void Convert_NoText_ConvertsAsUmbracoDoes(object? source) => Assert.Equal(Convert(_umbracos, source), Convert(_ours, source));

    // A link by UDI is looked for in a database, and the bench has none: both must say so.
    private static object Convert(TextStringValueConverter converter, object? source)
    {
        try
        {
            return converter.ConvertIntermediateToObject(
                null!, null!, PropertyCacheLevel.None, converter.ConvertSourceToIntermediate(null!, null!, source, false), false);
        }
        catch (NotSupportedException exception)
        {
            return exception.GetType();
        }
    }

    [Fact]
    public void Converters_OfTheEngine_HoldOnlyOurs()
    {
        PropertyValueConverterCollection converters = bench.Get<PropertyValueConverterCollection>();

        Assert.Contains(converters, converter => converter is PlainTextConverter);
        Assert.DoesNotContain(converters, converter => converter.GetType() == typeof(TextStringValueConverter));
    }
}
