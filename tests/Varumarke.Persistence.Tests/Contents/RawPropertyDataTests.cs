using CsCheck;
using Umbraco.Cms.Core.Models;
using Varumarke.Persistence.Contents;

namespace Varumarke.Persistence.Tests.Contents;

public sealed class RawPropertyDataTests
{
    private static readonly Gen<object?> Values = Gen.OneOf(
        Gen.String.Select(text => (object?)text),
        Gen.Int.Select(number => (object?)number),
        Gen.Decimal[-1e9m, 1e9m].Select(number => (object?)number),
        Gen.DateTime.Select(date => (object?)date));

    private static readonly Gen<StoredValue> Stored = Gen.Select(
        Gen.Int[1, 9],
        Gen.Int[0, 3].Select(language => language == 0 ? null : (int?)language),
        Gen.Int[0, 2].Select(segment => segment == 0 ? null : $"s{segment}"),
        Values,
        (property, language, segment, value) => new StoredValue(property, language, segment, value));

    [Fact]
    public void Write_WhatWasRead_IsTheSameText() => Stored.List[0, 12].Sample(values =>
    {
        string data = PropertyData.Write(values);
        return RawPropertyData.Write(RawPropertyData.Read(data)) == data;
    });

    [Fact]
    public void Read_Rewritten_GivesTheSameValues() => Stored.List[0, 12].Sample(values =>
    {
        string data = PropertyData.Write(values);
        string rewritten = RawPropertyData.Write(RawPropertyData.Read(data));
        return PropertyData.Read(data, _ => ValueStorageType.Ntext).SequenceEqual(PropertyData.Read(rewritten, _ => ValueStorageType.Ntext));
    });
}
