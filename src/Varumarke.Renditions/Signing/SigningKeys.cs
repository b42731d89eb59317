using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Varumarke.Renditions.Signing;

/// <summary>
/// The keys in force: those of the configuration, stock Umbraco's <c>Umbraco:CMS:Imaging:HMACSecretKey</c> where it is set, and
/// those that the program made itself. A change of the configuration is taken up at once.
/// </summary>
internal sealed class SigningKeys : IDisposable
{
    /// <summary>What Umbraco's own setting is called among the keys. Its signatures carry no name, as in stock Umbraco.</summary>
    public const string UmbracoKeyId = "umbraco";

    private readonly IOptionsMonitor<SigningOptions> _options;
    private readonly IOptionsMonitor<ImagingSettings> _umbraco;
    private readonly StoredKeys _stored;
    private readonly IDisposable?[] _changes;
    private readonly Lock _lock = new();
    private IReadOnlyList<SigningKey>? _own;
    private KeyRing? _ring;

    public SigningKeys(IOptionsMonitor<SigningOptions> options, IOptionsMonitor<ImagingSettings> umbraco, StoredKeys stored)
    {
        _options = options;
        _umbraco = umbraco;
        _stored = stored;
        _changes = [options.OnChange(_ => Forget()), umbraco.OnChange(_ => Forget())];
    }

    /// <summary>The keys at this moment: another object whenever they have changed.</summary>
    public KeyRing Current => Volatile.Read(ref _ring) ?? Load();

    public void Dispose()
    {
        foreach (IDisposable? change in _changes)
        {
            change?.Dispose();
        }
    }

    private KeyRing Load()
    {
        SigningOptions options = _options.CurrentValue;
        List<SigningKey> keys = [.. Configured(options)];
        if (_umbraco.CurrentValue.HMACSecretKey is { Length: > 0 } secret)
        {
            keys.Add(new SigningKey(UmbracoKeyId, secret, DateTimeOffset.MinValue, IsNamed: false));
        }

        lock (_lock)
        {
            // With a key of somebody's choosing the program makes none, but what it once signed still holds.
            _own ??= keys.Count == 0 ? _stored.ReadOrCreate() : _stored.Read();
            keys.AddRange(_own.Select(key => key with { RetiredAt = options.Keys.TryGetValue(key.Id, out SigningKeyOptions? said) ? said.RetiredAt : null }));
            return _ring = new KeyRing(keys);
        }
    }

    private void Forget() => Volatile.Write(ref _ring, null);

    private static IEnumerable<SigningKey> Configured(SigningOptions options) => options.Keys
        .Where(pair => pair.Value.Secret is not null)
        .Select(pair => new SigningKey(
            pair.Key.ToLowerInvariant(),
            Convert.FromBase64String(pair.Value.Secret!),
            pair.Value.CreatedAt ?? DateTimeOffset.UnixEpoch,
            pair.Value.RetiredAt));
}
