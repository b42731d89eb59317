using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Renditions.Signing;

namespace Varumarke.Tests.Renditions.Signing;

/// <summary>Keys without a database.</summary>
internal static class TestKeys
{
    public static SigningKeys WithUmbracoKey(byte[] secret) => new(
        new Fixed<SigningOptions>(new SigningOptions()),
        new Fixed<ImagingSettings>(new ImagingSettings { HMACSecretKey = secret }),
        new StoredKeys(new NoValues(), null!, TimeProvider.System));

    private sealed class Fixed<T>(T value) : IOptionsMonitor<T>
    {
        public T CurrentValue => value;

        public T Get(string? name) => value;

        public IDisposable? OnChange(Action<T, string?> listener) => null;
    }

    private sealed class NoValues : IKeyValueService
    {
        public string? GetValue(string key) => null;

        public IReadOnlyDictionary<string, string?>? FindByKeyPrefix(string keyPrefix) => null;

        public void SetValue(string key, string value) => throw new InvalidOperationException("Nothing is kept here.");

        public void SetValue(string key, string originValue, string newValue) => throw new InvalidOperationException("Nothing is kept here.");

        public bool TrySetValue(string key, string originalValue, string newValue) => false;
    }
}
