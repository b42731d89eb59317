using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Protection;

namespace Varumarke.Http.Protection;

/// <summary>Encrypts with the keys that the service signs its sessions with; they turn by themselves, and old ones still open. Looked up late: an engine without doors has none.</summary>
internal sealed class ProtectedTexts(IServiceProvider services) : ITextProtector
{
    private readonly ConcurrentDictionary<string, IDataProtector> _protectors = new(StringComparer.Ordinal);

    public string Protect(string purpose, string text) => For(purpose).Protect(text);

    public string? Unprotect(string purpose, string text)
    {
        try
        {
            return For(purpose).Unprotect(text);
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private IDataProtector For(string purpose) => _protectors.GetOrAdd(purpose, each => services.GetRequiredService<IDataProtectionProvider>().CreateProtector(each));
}
