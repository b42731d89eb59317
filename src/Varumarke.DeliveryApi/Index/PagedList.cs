namespace Varumarke.DeliveryApi.Index;

/// <summary>
/// A list that is never changed, in pages: a changed copy shares all pages but those that the change is in. One large array
/// would be copied whole for each publish.
/// </summary>
internal sealed class PagedList<T>
{
    private const int Bits = 9;
    private const int PageSize = 1 << Bits;
    private readonly T[][] _pages;

    private PagedList(T[][] pages, int count)
    {
        _pages = pages;
        Count = count;
    }

    public int Count { get; }

    public ref readonly T this[int index] => ref _pages[index >> Bits][index & (PageSize - 1)];

    public static PagedList<T> Of(ReadOnlySpan<T> items)
    {
        var pages = new T[(items.Length + PageSize - 1) >> Bits][];
        for (int page = 0; page < pages.Length; page++)
        {
            pages[page] = new T[PageSize];
            ReadOnlySpan<T> rest = items[(page << Bits)..];
            rest[..Math.Min(PageSize, rest.Length)].CopyTo(pages[page]);
        }

        return new PagedList<T>(pages, items.Length);
    }

    public Editor Edit() => new(this);

    /// <summary>Changes a copy. For one thread.</summary>
    internal sealed class Editor(PagedList<T> from)
    {
        private readonly HashSet<int> _own = [];
        private T[][] _pages = [.. from._pages];

        public int Count { get; private set; } = from.Count;

        public ref readonly T this[int index] => ref _pages[index >> Bits][index & (PageSize - 1)];

        public void Set(int index, T value) => Own(index >> Bits)[index & (PageSize - 1)] = value;

        public void Add(T value)
        {
            if (Count >> Bits == _pages.Length)
            {
                _own.Add(_pages.Length);
                _pages = [.. _pages, new T[PageSize]];
            }

            Count++;
            Set(Count - 1, value);
        }

        /// <summary>The list as it is now; the editor is not used afterwards.</summary>
        public PagedList<T> Done() => new(_pages, Count);

        private T[] Own(int page)
        {
            if (_own.Add(page))
            {
                _pages[page] = (T[])_pages[page].Clone();
            }

            return _pages[page];
        }
    }
}
