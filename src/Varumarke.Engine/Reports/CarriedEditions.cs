namespace Varumarke.Engine.Reports;

/// <summary>
/// Whether editions come with the documents that are saved, as in an import: then they are taken as they are, and publishing freezes
/// nothing, since an import publishes before all that a report is bound to is there.
/// </summary>
internal sealed class CarriedEditions
{
    private readonly AsyncLocal<bool> _carried = new();

    public bool AreCarried => _carried.Value;

    /// <summary>Until it is disposed, in what is called from here.</summary>
    public IDisposable Carry()
    {
        _carried.Value = true;
        return new End(_carried);
    }

    private sealed class End(AsyncLocal<bool> carried) : IDisposable
    {
        public void Dispose() => carried.Value = false;
    }
}
