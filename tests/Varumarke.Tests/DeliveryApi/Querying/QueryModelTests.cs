using System.Globalization;
using CsCheck;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Varumarke.Core.PublishedIndex;
using Varumarke.DeliveryApi;
using Varumarke.DeliveryApi.Index;
using Varumarke.DeliveryApi.Querying;
using Varumarke.Tests.DeliveryApi.Index;

namespace Varumarke.Tests.DeliveryApi.Querying;

/// <summary>
/// An index that has gone through any changes answers as the plainest program would: one that lays out the tree anew for each
/// question and looks at every item.
/// </summary>
public class QueryModelTests
{
    private static readonly string[] Filters =
    [
        "", "contentType:page", "contentType:!page,list", "name:namn", "name:7", "name:!3", "name:namn 4", "name~1", "level:2", "level>1", "createDate>2026-01-09", "updateDate<2026-03-28",
        "parent:3", "parent:!2", "ancestor:1", "ancestor:!4", "properties[color]:red", "properties[color]:!red", "properties[color]:",
        "contentType:list||properties[color]:blue", "parent:1||ancestor:2||name:5",
    ];

    private static readonly string[] Sorts =
    [
        "", "name:asc", "name:desc", "level:desc", "createDate:desc", "updateDate:asc", "sortOrder:asc", "path:desc", "properties[color]:asc", "properties[color]:desc",
    ];

    private static readonly string[] Fetches = ["", "children:1", "descendants:1", "descendants:3", "ancestors:7", "children:/"];
    private static readonly string?[] Cultures = [null, "sv-SE", "en-GB", "fi-FI"];

    [Fact]
    public void Ask_AfterAnyChanges_AnswersAsAPlainProgram() => Gen.Select(Gen.Int, Gen.Int[0, 90], Gen.Int[1, 25]).Sample(
        (seed, items, changes) =>
        {
            var site = new Site(new Random(seed), items);
            for (int change = 0; change < changes; change++)
            {
                site.Change();
                for (int question = 0; question < 6; question++)
                {
                    site.Compare();
                }
            }
        },
        iter: 300);

    [Fact]
    public void Ask_DeepPagesOfMany_AnswersAsAPlainProgram() => Gen.Int.Sample(
        seed =>
        {
            // More than two chunks of a kept order.
            const int Items = 1_300;
            var site = new Site(new Random(seed), Items);
            for (int question = 0; question < 40; question++)
            {
                site.Compare(deepest: Items);
            }
        },
        iter: 8);

    private sealed class Site
    {
        private readonly Random _random;
        private readonly Dictionary<Guid, IndexedItem> _rows = [];
        private readonly Dictionary<Guid, string> _colors = [];
        private readonly FakeSource _source = new();
        private readonly FakeProperties _properties = new();
        private readonly PublishedIndex _index;

        public Site(Random random, int items)
        {
            _random = random;
            _index = Trees.IndexOf(_source);
            for (int id = 1; id <= items; id++)
            {
                Put(Some(id));
            }

            _index.TouchAll();
        }

        public void Change()
        {
            // Several at once, as one publish of a branch or one import is.
            var touched = new HashSet<Guid>();
            for (int i = _random.Next(1, 4); i > 0; i--)
            {
                touched.Add(ChangeOne(_random.Next(1, 100)));
            }

            _index.Touch(touched);
        }

        public void Compare(int deepest = 30)
        {
            string filter = Any(Filters);
            string second = Any(Filters);
            string sort = Any(Sorts);
            string secondSort = Any(Sorts);
            string fetch = Any(Fetches);
            string? culture = Any(Cultures);
            int skip = _random.Next(0, deepest);
            int take = _random.Next(0, 30);
            var reader = new QueryReader(QueryDialect.Media with { TypeField = "contentType", FetchIsRequired = false, MatchesNameParts = false }, new DeliveryApiOptions(), new FakeLocator(), QueryExtensions.None, _ => true);
            ItemQuery query = reader.Read(new QueryCollection(new Dictionary<string, StringValues>
            {
                ["fetch"] = fetch,
                ["filter"] = new StringValues([filter, second]),
                ["sort"] = new StringValues([sort, secondSort]),
                ["skip"] = $"{skip}",
                ["take"] = $"{take}",
            }))!;
            int forbidden = _random.Next(2, 5);
            object? basis = _random.Next(2) == 0 ? forbidden : null;
            IndexSnapshot snapshot = _index.Snapshot();
            QueryAnswer answer = QueryRunner.Run(
                query, new QueryScope(snapshot, culture, null, _properties), position => snapshot[position].Id % forbidden != 0, basis);

            var plain = new PlainTree(_rows, _colors, culture);
            Guid[] all = plain.Answer(fetch, [filter, second], [sort, secondSort], forbidden);
            Assert.Equal(all.Length, answer.Total);
            Assert.Equal(all.Skip(skip).Take(take), answer.Keys);
        }

        private T Any<T>(T[] values) => values[_random.Next(values.Length)];

        private Guid ChangeOne(int id)
        {
            Guid key = Trees.Key(id);
            bool isThere = _rows.TryGetValue(key, out IndexedItem? row);
            switch (_random.Next(8))
            {
                case 0 when isThere:
                    _rows.Remove(key);
                    _source.Remove(key);
                    break;
                case 1 when isThere:
                    Put(row! with { Name = $"Namn {_random.Next(20)}" });
                    break;
                case 2 when isThere:
                    Put(row! with { ParentKey = Parent(id), Level = _random.Next(1, 5) });
                    break;
                case 3 when isThere:
                    Put(row! with { SortOrder = _random.Next(5) });
                    break;
                case 4 when isThere:
                    Put(InSome(row! with { Cultures = [] }));
                    break;
                case 5 when isThere:
                    Put(row! with { TypeAlias = Any(["page", "list", "post"]), UpdateDate = Trees.Day.AddDays(_random.Next(100)) });
                    break;
                case 6:
                    Paint(id);
                    break;
                default:
                    Put(Some(id));
                    break;
            }

            return key;
        }

        private void Put(IndexedItem item)
        {
            _rows[item.Key] = item;
            _source.Set(item);
        }

        private void Paint(int id)
        {
            string color = Any(["red", "blue", "3", "12", ""]);
            _colors[Trees.Key(id)] = color;
            _properties.Set(id, "color", color.Length == 0 ? [] : [color]);
        }

        private IndexedItem Some(int id) => InSome(Trees.Item(id, null, $"Namn {_random.Next(20)}", Any(["page", "list", "post"]), _random.Next(5), _random.Next(1, 5)) with { ParentKey = Parent(id) });

        // Mostly above it, now and then anywhere: also below itself, or below what is not there.
        private Guid? Parent(int id) => _random.Next(8) switch
        {
            0 or 1 => null,
            2 => Trees.Key(_random.Next(1, 100)),
            _ => Trees.Key(_random.Next(1, Math.Max(2, id / 2))),
        };

        private IndexedItem InSome(IndexedItem item) => _random.Next(4) switch
        {
            0 => item.InCultures("sv-SE"),
            1 => item.InCultures("en-GB", "sv-SE"),
            _ => item,
        };
    }

    private sealed class PlainTree(Dictionary<Guid, IndexedItem> rows, Dictionary<Guid, string> colors, string? culture)
    {
        public Guid[] Answer(string fetch, string[] filters, string[] sorts, int forbidden)
        {
            IndexedItem[] tree = [.. Below(null, []).Where(item => IsSelected(item, fetch) && (!fetch.StartsWith("ancestors", StringComparison.Ordinal) || MayBeNamed(rows[Trees.Key(7)], forbidden)))];
            IEnumerable<IndexedItem> matches = tree.Where(item => MayBeNamed(item, forbidden) && filters.All(filter => Accepts(item, filter)));
            IOrderedEnumerable<IndexedItem> ordered = matches.OrderBy(_ => 0);
            foreach (string sort in sorts.Where(sort => sort.Length > 0))
            {
                string field = sort[..sort.LastIndexOf(':')];
                Comparer<IndexedItem> comparer = Comparer<IndexedItem>.Create((a, b) => ComparedBy(field, a, b, tree));
                ordered = sort.EndsWith("desc", StringComparison.Ordinal) ? ordered.ThenByDescending(item => item, comparer) : ordered.ThenBy(item => item, comparer);
            }

            return [.. ordered.Select(item => item.Key)];
        }

        private IEnumerable<IndexedItem> Below(Guid? parent, HashSet<Guid> seen) => rows.Values
            .Where(item => item.ParentKey == parent && seen.Add(item.Key))
            .OrderBy(item => item.SortOrder).ThenBy(item => item.Id)
            .SelectMany(item => Below(item.Key, seen).Prepend(item));

        private IEnumerable<IndexedItem> AboveAndSelf(IndexedItem item)
        {
            for (IndexedItem? at = item; at is not null; at = at.ParentKey is { } parent ? rows.GetValueOrDefault(parent) : null)
            {
                yield return at;
            }
        }

        private bool MayBeNamed(IndexedItem item, int forbidden) => AboveAndSelf(item).All(IsPublished) && item.Id % forbidden != 0;

        private bool IsPublished(IndexedItem item) =>
            culture is null || item.Cultures.Count == 0 || item.Cultures.Any(published => published.Culture == culture);

        private bool IsBelow(IndexedItem item, int id) => AboveAndSelf(item).Skip(1).Any(above => above.Id == id);

        private bool IsSelected(IndexedItem item, string fetch) => fetch switch
        {
            "" => true,
            "children:/" => item.ParentKey is null,
            "children:1" => item.ParentKey == Trees.Key(1),
            "descendants:1" => IsBelow(item, 1),
            "descendants:3" => IsBelow(item, 3),
            _ => rows.TryGetValue(Trees.Key(7), out IndexedItem? seventh) && IsWhole(seventh) && AboveAndSelf(seventh).Skip(1).Contains(item),
        };

        // Whether it hangs on a root: an ancestor that is not there, or a ring, keeps it out of the tree. A ring is given up on.
        private bool IsWhole(IndexedItem item) => AboveAndSelf(item).Take(rows.Count + 1).Any(above => above.ParentKey is null);

        private string NameOf(IndexedItem item) => item.Cultures.FirstOrDefault(published => published.Culture == culture)?.Name ?? item.Name;

        private string Color(IndexedItem item) => colors.GetValueOrDefault(item.Key, string.Empty);

        private bool Accepts(IndexedItem item, string filter) => filter switch
        {
            "" => true,
            "contentType:page" => item.TypeAlias == "page",
            "contentType:!page,list" => item.TypeAlias is not ("page" or "list"),
            "name:namn" => NameOf(item).Split(' ').Contains("Namn"),
            "name:7" => NameOf(item).Split(' ').Contains("7"),
            "name:!3" => !NameOf(item).Split(' ').Contains("3"),
            "name:namn 4" => NameOf(item).Split(' ').Contains("4"),
            "name~1" => NameOf(item).Contains('1', StringComparison.Ordinal),
            "level:2" => item.Level == 2,
            "level>1" => item.Level > 1,
            "createDate>2026-01-09" => item.CreateDate > new DateTime(2026, 1, 9),
            "updateDate<2026-03-28" => (item.Cultures.FirstOrDefault(published => published.Culture == culture)?.UpdateDate ?? item.UpdateDate) < new DateTime(2026, 3, 28),
            "parent:3" => item.ParentKey == Trees.Key(3),
            "parent:!2" => item.ParentKey != Trees.Key(2),
            "ancestor:1" => IsBelow(item, 1),
            "ancestor:!4" => !IsBelow(item, 4),
            "properties[color]:red" => Color(item) == "red",
            "properties[color]:!red" => Color(item) != "red",
            "properties[color]:" => Color(item).Length == 0,
            "contentType:list||properties[color]:blue" => item.TypeAlias == "list" || Color(item) == "blue",
            "parent:1||ancestor:2||name:5" => item.ParentKey == Trees.Key(1) || IsBelow(item, 2) || NameOf(item).Split(' ').Contains("5"),
            _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, null),
        };

        private int ComparedBy(string field, IndexedItem a, IndexedItem b, IndexedItem[] tree) => field switch
        {
            "name" => CultureInfo.InvariantCulture.CompareInfo.Compare(NameOf(a), NameOf(b), CompareOptions.IgnoreCase),
            "level" => a.Level.CompareTo(b.Level),
            "createDate" => a.CreateDate.CompareTo(b.CreateDate),
            "updateDate" => DateOf(a).CompareTo(DateOf(b)),
            "sortOrder" => a.SortOrder.CompareTo(b.SortOrder),
            "path" => Array.IndexOf(tree, a).CompareTo(Array.IndexOf(tree, b)),
            _ => Rank(Color(a)).CompareTo(Rank(Color(b))),
        };

        private DateTime DateOf(IndexedItem item) => item.Cultures.FirstOrDefault(published => published.Culture == culture)?.UpdateDate ?? item.UpdateDate;

        // Numbers before texts, and what has none last.
        private static int Rank(string color) => Array.IndexOf(["3", "12", "blue", "red", ""], color);
    }
}
