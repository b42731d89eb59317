using System.Globalization;
using CsCheck;
using Umbraco.Cms.Core.DeliveryApi;
using Varumarke.DeliveryApi.Querying;
using Varumarke.DeliveryApi.Querying.SiteFields;
using SiteValue = Varumarke.DeliveryApi.Querying.Scalar;

namespace Varumarke.Tests.DeliveryApi.Querying.SiteFields;

public class SiteFieldTests
{
    private static readonly Gen<FieldType> Types = Gen.Enum<FieldType>();
    private static readonly Gen<object> Values = Gen.OneOf<object>(
        Gen.String.Select(text => (object)text),
        Gen.Int[-3, 3].Select(number => (object)number),
        Gen.Double.Select(number => (object)number),
        Gen.DateTime.Select(moment => (object)moment),
        Gen.Bool.Select(truth => (object)truth));

    [Theory]
    [InlineData(FieldType.Number, 5, "5")]
    [InlineData(FieldType.Number, "5.0", "5")]
    [InlineData(FieldType.Number, true, "1")]
    [InlineData(FieldType.Number, "five", null)]
    [InlineData(FieldType.Number, double.NaN, null)]
    [InlineData(FieldType.Date, "not a day", null)]
    [InlineData(FieldType.StringRaw, "", "")]
    public void Read_OfAType_IsAValueOfItOrNone(FieldType type, object value, string? same)
    {
        var field = new SiteField("field", type);

        SiteValue? read = field.Read(value);

        Assert.Equal(same is null, read is null);
        if (same is not null)
        {
            Assert.Equal(0, read!.Value.CompareTo(field.Read(same)!.Value));
        }
    }

    [Fact]
    public void Read_Dates_AreTheSameMomentWhateverTheyAreWrittenAs()
    {
        var field = new SiteField("field", FieldType.Date);
        var moment = new DateTime(2026, 2, 3, 0, 0, 0, DateTimeKind.Utc);

        Assert.True(field.Matches([field.Read(moment)!.Value], Comparison.Is, "2026-02-03"));
        Assert.True(field.Matches([field.Read("2026-02-03T00:00:00Z")!.Value], Comparison.Is, "2026-02-03"));
        Assert.True(field.Matches([field.Read(new DateOnly(2026, 2, 3))!.Value], Comparison.GreaterOrEqual, "2026-02-03"));
    }

    [Fact]
    public void Matches_AnyTypeAndValues_ANegativeComparisonIsTheOppositeAndNothingMatchesNothing() =>
        Gen.Select(Types, Values.List[0, 3], Gen.String).Sample((type, values, asked) =>
        {
            var field = new SiteField("field", type);
            SiteValue[] scalars = [.. values.Select(field.Read).Where(scalar => scalar is not null).Select(scalar => scalar!.Value)];

            return field.Matches(scalars, Comparison.Is, asked) != field.Matches(scalars, Comparison.IsNot, asked)
                && field.Matches(scalars, Comparison.Contains, asked) != field.Matches(scalars, Comparison.DoesNotContain, asked)
                && Enum.GetValues<Comparison>().All(comparison => comparison.IsNegative() || !field.Matches([], comparison, asked));
        });

    [Fact]
    public void Compare_AnyThree_IsAnOrder() =>
        Gen.Select(Types, Values, Values, Values).Sample((type, a, b, c) =>
        {
            var field = new SiteField("field", type);
            if (field.Read(a) is not { } x || field.Read(b) is not { } y || field.Read(c) is not { } z)
            {
                return true;
            }

            CompareInfo language = CultureInfo.GetCultureInfo("sv-SE").CompareInfo;
            int Order(SiteValue one, SiteValue other) => Math.Sign(field.Compare(one, other, language));
            return Order(x, x) == 0 && Order(x, y) == -Order(y, x) && (Order(x, y) > 0 || Order(y, z) > 0 || Order(x, z) <= 0);
        });
}
