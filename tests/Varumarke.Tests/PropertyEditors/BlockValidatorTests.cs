using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Services;
using Varumarke.Engine.PropertyEditors.Blocks;

namespace Varumarke.Tests.PropertyEditors;

/// <summary>A list of many blocks asks for each value once, and tells of a fault wherever it stands.</summary>
public sealed class BlockValidatorTests
{
    private const string EditorAlias = "text";
    private static readonly Guid Type = Guid.NewGuid();
    private readonly IPropertyType _year = Property("year"), _source = Property("source");
    private readonly List<object?> _asked = [];

    [Fact]
    public void Validate_TheSameValuesInManyBlocks_AreAskedOfOnce()
    {
        BlockListValue blocks = Blocks(Enumerable.Range(0, 100).Select(number => (object?)(number % 4 == 0 ? "2024" : "2025")));

        Assert.Empty(Validate(blocks));
        Assert.Equal([null, "2024", "2025"], _asked.OrderBy(value => value as string, StringComparer.Ordinal));
    }

    [Fact]
    public void Validate_TheSameFaultInManyBlocks_IsToldOfEach()
    {
        ValidationResult told = Assert.Single(Validate(Blocks(["2025", "fel", "2025", "fel"])));

        Assert.Equal(
            ["contentData[1].values[0].value", "contentData[3].values[0].value"],
            Assert.IsType<NestedValidationResults>(told).ValidationResults.Cast<NestedJsonPathValidationResults>().Select(fault => fault.JsonPath));
    }

    [Fact]
    public void Validate_AnEditorThatFindsNothingWrong_IsBelieved()
    {
        Assert.Empty(Validate(Blocks(["2024", "2025"]), Editor(_ => [])));
        Assert.Empty(_asked);
    }

    [Fact]
    public void Validate_AnEditorThatFindsSomethingWrong_LeavesItToTheServiceToSayWhat()
    {
        ValidationResult told = Assert.Single(Validate(Blocks(["2024", "fel"]), Editor(value => value is "fel" ? [new ValidationResult("?")] : [])));

        Assert.Equal(["fel"], _asked);
        ValidationResult fault = Assert.Single(Assert.IsType<NestedValidationResults>(told).ValidationResults);
        Assert.Equal("Fel.", Assert.Single(((NestedJsonPathValidationResults)fault).ValidationResults).ErrorMessage);
    }

    private static IDataEditor Editor(Func<object?, IEnumerable<ValidationResult>> validate)
    {
        IDataValueEditor values = Stub.Of<IDataValueEditor>(("Validate", args => validate(args[0])));
        return Stub.Of<IDataEditor>(("get_Alias", _ => EditorAlias), ("GetValueEditor", _ => values));
    }

    private IEnumerable<ValidationResult> Validate(BlockListValue blocks, params IDataEditor[] editors)
    {
        IContentType type = Stub.Of<IContentType>(("get_Key", _ => Type), ("get_Alias", _ => "row"), ("get_CompositionPropertyTypes", _ => new[] { _year, _source }));
        var types = new BlockElementTypes(Stub.Of<IContentTypeService>(("Get", _ => type)));
        types.Resolve(blocks);
        IPropertyValidationService service = Stub.Of<IPropertyValidationService>(("ValidatePropertyValue", args =>
        {
            _asked.Add(args[1]);
            return args[1] is "fel" ? new[] { new ValidationResult("Fel.") } : [];
        }));
        return [.. new BlockValidator(service, types, new PropertyEditorCollection(new DataEditorCollection(() => editors)), Stub.Of<IDataTypeConfigurationCache>(("GetConfiguration", _ => null))).Validate(blocks, string.Empty, new PropertyValidationContext { Culture = null, Segment = null, CulturesBeingValidated = [], SegmentsBeingValidated = [] })];
    }

    private static BlockListValue Blocks(IEnumerable<object?> years)
    {
        BlockItemData[] data = [.. years.Select(year => new BlockItemData(Guid.NewGuid(), Type, "row") { Values = [new BlockPropertyValue { Alias = "year", Value = year }] })];
        return new BlockListValue([.. data.Select(block => new BlockListLayoutItem(block.Key))])
        {
            ContentData = [.. data],
            Expose = [.. data.Select(block => new BlockItemVariation(block.Key, null, null))],
        };
    }

    private static IPropertyType Property(string alias)
    {
        Guid key = Guid.NewGuid();
        return Stub.Of<IPropertyType>(("get_Key", _ => key), ("get_Alias", _ => alias), ("get_PropertyEditorAlias", _ => EditorAlias), ("get_DataTypeKey", _ => key), ("get_Mandatory", _ => false), ("get_ValidationRegExp", _ => null), ("get_Variations", _ => ContentVariation.Nothing));
    }
}
