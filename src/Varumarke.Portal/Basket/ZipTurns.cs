using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Varumarke.Http.Limits;

namespace Varumarke.Portal.Basket;

/// <summary>How many fetch zips at once, and how often one does. One who reads slowly must not keep all others waiting.</summary>
internal sealed class ZipTurns(TimeProvider time)
{
    private const int Most = 60;
    private const int MostAtOnce = 24;
    private const int MostAtOnceOfOne = 4;

    private readonly Pace _pace = new(Most, TimeSpan.FromMinutes(10), time);
    private readonly ConcurrentDictionary<string, int> _ofClient = new();
    private int _underWay;

    /// <summary>Whether the client has not asked too often.</summary>
    public bool MayAsk(HttpContext context) => _pace.Take(context);

    /// <summary>Takes a place; null when there is none, for anybody or for this client.</summary>
    public ZipTurn? Take(HttpContext context)
    {
        string client = context.Connection.RemoteIpAddress?.ToString() ?? string.Empty;
        int ofClient = _ofClient.AddOrUpdate(client, 1, (_, count) => count + 1);
        if (Interlocked.Increment(ref _underWay) > MostAtOnce || ofClient > MostAtOnceOfOne)
        {
            Leave(client);
            return null;
        }

        return new ZipTurn(() => Leave(client));
    }

    private void Leave(string client)
    {
        Interlocked.Decrement(ref _underWay);
        if (_ofClient.AddOrUpdate(client, 0, (_, count) => count - 1) <= 0)
        {
            _ofClient.TryRemove(KeyValuePair.Create(client, 0));
        }
    }
}
