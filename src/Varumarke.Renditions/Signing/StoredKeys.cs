using System.Security.Cryptography;
using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Renditions.Signing;

/// <summary>The keys that the program made itself, kept in the database so that all nodes sign alike.</summary>
internal sealed class StoredKeys(IKeyValueService values, ICoreScopeProvider scopes, TimeProvider time)
{
    private const string Name = "Varumarke+Renditions+SigningKeys";
    private const int SecretBytes = 64;

    public IReadOnlyList<SigningKey> Read() => Parse(values.GetValue(Name));

    /// <summary>The keys; one is made when there is none. Of two nodes that start at the same time, the second finds the first's.</summary>
    public IReadOnlyList<SigningKey> ReadOrCreate()
    {
        if (Read() is { Count: > 0 } known)
        {
            return known;
        }

        using ICoreScope scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.KeyValues);
        IReadOnlyList<SigningKey> keys = Read();
        if (keys.Count == 0)
        {
            keys = [Create()];
            values.SetValue(Name, JsonSerializer.Serialize(keys.Select(key => new StoredKey(key.Id, key.Secret, key.CreatedAt))));
        }

        scope.Complete();
        return keys;
    }

    private SigningKey Create()
    {
        DateTimeOffset now = time.GetUtcNow();
        string id = "k" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
        return new SigningKey(id, RandomNumberGenerator.GetBytes(SecretBytes), now);
    }

    private static SigningKey[] Parse(string? json) => json is null
        ? []
        : [.. (JsonSerializer.Deserialize<StoredKey[]>(json) ?? []).Select(key => new SigningKey(key.Id, key.Secret, key.CreatedAt))];

    private sealed record StoredKey(string Id, byte[] Secret, DateTimeOffset CreatedAt);
}
