namespace Varumarke.Portal.Basket;

/// <summary>A place among those who fetch a zip; left when it is disposed of.</summary>
internal sealed class ZipTurn(Action leave) : IDisposable
{
    public void Dispose() => leave();
}
