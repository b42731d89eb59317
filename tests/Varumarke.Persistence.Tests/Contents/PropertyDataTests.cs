using CsCheck;
using Umbraco.Cms.Core.Models;
using Varumarke.Persistence.Contents;

namespace Varumarke.Persistence.Tests.Contents;

public sealed class PropertyDataTests
{
    private static readonly Gen<StoredValue> Stored = Gen.Select(
        Gen.Int[1, 9],
        Gen.Int[0, 3].Select(language => language == 0 ? null : (int?)language),
        Gen.Int[0, 2].Select(segment => segment == 0 ? null : $"s{segment}"),
        Gen.OneOf(
            Gen.String.Select(text => (object?)text),
            Gen.Int.Select(number => (object?)number),
            Gen.Decimal[-1e9m, 1e9m].Select(number => (object?)number)),
        (property, language, segment, value) => new StoredValue(Kind(property, value), language, segment, value));

    [Fact]
    public void Read_WhatWasWritten_GivesTheSameValues() => Stored.List[0, 20].Sample(values =>
        values.OrderBy(value => value.PropertyTypeId).SequenceEqual(PropertyData.Read(PropertyData.Write(values), StorageOf)));

    [Fact]
    public void Read_SomeTypesUnknown_LeavesOutTheirValuesOnly() => Stored.List[0, 20].Sample(values =>
        values.Where(value => value.PropertyTypeId % 2 == 0).OrderBy(value => value.PropertyTypeId)
            .SequenceEqual(PropertyData.Read(PropertyData.Write(values), id => id % 2 == 0 ? StorageOf(id) : null)));

    [Fact]
    public void ReadOne_AnyValues_GivesWhatReadingAllGivesOfIt() => Gen.Select(Stored.List[0, 20], Gen.Int[0, 30]).Sample((values, id) =>
    {
        // Texts that look like what is searched for stand in the way.
        values.Add(new StoredValue(27, null, null, $"\",\"{id}\":[[\\\"{id}\":[[1]]"));
        byte[] data = System.Text.Encoding.UTF8.GetBytes(PropertyData.Write(values));
        IEnumerable<StoredValue> all = PropertyData.Read(data, StorageOf).Where(value => value.PropertyTypeId == id);

        return all.SequenceEqual(PropertyData.ReadOne(data, id, StorageOf(id)!.Value));
    });

    [Theory]
    [InlineData("{\"1\":[[\"7\"]]}", ValueStorageType.Integer, 7)]
    [InlineData("{\"1\":[[\"seven\"]]}", ValueStorageType.Integer, null)]
    [InlineData("{\"1\":[[1.5]]}", ValueStorageType.Integer, null)]
    [InlineData("{\"1\":[[true]]}", ValueStorageType.Nvarchar, "true")]
    [InlineData("{\"1\":[[1.50]]}", ValueStorageType.Ntext, "1.50")]
    [InlineData("{\"1\":[[{\"a\": [1]},2]]}", ValueStorageType.Ntext, "{\"a\": [1]}")]
    [InlineData("{\"1\":[[null,null,\"s\"]]}", ValueStorageType.Ntext, null)]
    [InlineData("{\"1\":[[\"\\u00e5\\n\",2]]}", ValueStorageType.Ntext, "å\n")]
    public void Read_ValueOfAnotherKind_IsReadAsTheTypeWantsIt(string data, ValueStorageType storage, object? expected) =>
        Assert.Equal(expected, Assert.Single(PropertyData.Read(data, _ => storage)).Value);

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"1\":[]}")]
    public void Read_Nothing_GivesNoValues(string data) => Assert.Empty(PropertyData.Read(data, _ => ValueStorageType.Ntext));

    // Which kind a property is stands in its id, so that what is read is of the kind that was written.
    private static int Kind(int property, object? value) => (property * 3) + (value switch { string => 0, int => 1, _ => 2 });

    private static ValueStorageType? StorageOf(int id) => (id % 3) switch
    {
        0 => ValueStorageType.Ntext,
        1 => ValueStorageType.Integer,
        _ => ValueStorageType.Decimal,
    };
}
