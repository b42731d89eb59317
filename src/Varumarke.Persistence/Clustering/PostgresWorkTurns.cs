using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Varumarke.Core.Clustering;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Clustering;

/// <summary>A turn is a lock that the server gives back when whoever had it is gone.</summary>
internal sealed class PostgresWorkTurns(IOptions<DatabaseOptions> options) : IWorkTurns
{
    /// <summary>Keeps these apart from the lock objects of scopes and from others' locks ("VART").</summary>
    private const int TurnSpace = 0x56415254;

    public async Task<IAsyncDisposable?> TryTakeAsync(string work, CancellationToken cancellationToken) =>
        await PostgresSessionLock.TryTakeAsync(options.Value.ConnectionString, TurnSpace, NumberOf(work), cancellationToken);

    public async Task<IAsyncDisposable> TakeAsync(string work, CancellationToken cancellationToken) =>
        await PostgresSessionLock.TakeAsync(options.Value.ConnectionString, TurnSpace, NumberOf(work), cancellationToken);

    // The same on every node and in every version, which string.GetHashCode is not.
    private static int NumberOf(string work) => BinaryPrimitives.ReadInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(work)));
}
