using CsCheck;
using Umbraco.Cms.Core.Configuration.Models;
using Varumarke.Core.Access;
using Varumarke.Core.PublishedIndex;
using Varumarke.DeliveryApi.Access;
using Varumarke.DeliveryApi.Index;

namespace Varumarke.Tests.DeliveryApi.Access;

public class RefusedPositionsTests
{
    private static readonly string[] Types = ["page", "Secret", "listed"];

    [Fact]
    public void Contains_AnyTree_RefusesWhatIsBelowAProtectedRootOrOfATypeThatIsKeptIn() => Gen.Select(
            Gen.Int[-1, 30].Array[1, 30], Gen.Int[0, 2].Array[30], Gen.Bool.Array[30], Gen.Bool, Gen.Bool)
        .Sample((parents, types, areRoots, disallows, allows) =>
        {
            IndexedItem[] rows = [.. parents.Select((parent, i) => Row(i, parent < i ? parent : -1, Types[types[i]]))];
            var settings = new DeliveryApiSettings
            {
                DisallowedContentTypeAliases = disallows ? new HashSet<string> { "secret" } : [],
                AllowedContentTypeAliases = allows ? new HashSet<string> { "LISTED" } : [],
            };
            var restrictions = new DocumentRestrictions(rows.Where((_, i) => areRoots[i]).Select(row => row.Key), settings);
            IndexSnapshot snapshot = IndexSnapshot.Build(rows);

            var refused = new RefusedPositions(snapshot, restrictions);

            for (int position = 0; position < snapshot.Count; position++)
            {
                IndexedItem item = snapshot[position];
                bool isOpenType = allows ? item.TypeAlias == "listed" : !(disallows && item.TypeAlias == "Secret");
                Assert.Equal(!isOpenType || IsBelowARoot(item, rows, areRoots), refused.Contains(position));
            }
        });

    private static bool IsBelowARoot(IndexedItem item, IndexedItem[] rows, bool[] areRoots)
    {
        for (IndexedItem? at = item; at is not null; at = Array.Find(rows, row => row.Key == at.ParentKey))
        {
            if (areRoots[Array.IndexOf(rows, at)])
            {
                return true;
            }
        }

        return false;
    }

    private static IndexedItem Row(int id, int parent, string type) => new()
    {
        Key = Key(id),
        Id = id + 1,
        TypeAlias = type,
        ParentKey = parent < 0 ? null : Key(parent),
        Level = 1,
        SortOrder = id,
        CreateDate = DateTime.UnixEpoch,
        UpdateDate = DateTime.UnixEpoch,
        Name = "x",
        Cultures = [],
    };

    private static Guid Key(int id) => new(id + 1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
