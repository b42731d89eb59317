namespace Varumarke.ManagementApi.Operations;

/// <summary>
/// A part of a list, from services that read whole pages alone: the smallest page that has all of it, and what of that page is meant.
/// </summary>
internal sealed record Window(int Page, int Size, int Offset, int Take)
{
    public static Window Of(int skip, int take)
    {
        int size = Math.Max(take, 1);
        while (skip / size != (skip + Math.Max(take, 1) - 1) / size)
        {
            size++;
        }

        return new Window(skip / size, size, skip % size, take);
    }

    /// <summary>What lies before the page.</summary>
    public int Skip => Page * Size;

    public IEnumerable<T> Of<T>(IEnumerable<T> page) => page.Skip(Offset).Take(Take);
}
