using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Varumarke.Intake.Scanning;

/// <summary>
/// Files in which nothing was found a moment ago: the same upload is looked at when it arrives, when its item is validated and
/// when it is saved, and need not be sent to the scanner each time.
/// </summary>
internal sealed class ScannedFiles(TimeProvider time)
{
    private const int Most = 1000;
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(15);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _until = new(StringComparer.Ordinal);

    public static async ValueTask<string> FingerprintAsync(Stream file, CancellationToken cancellationToken)
    {
        file.Position = 0;
        return Convert.ToHexString(await SHA256.HashDataAsync(file, cancellationToken));
    }

    public bool Knows(string fingerprint) => _until.TryGetValue(fingerprint, out DateTimeOffset until) && until > time.GetUtcNow();

    public void Remember(string fingerprint)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (_until.Count >= Most)
        {
            foreach (string old in _until.OrderBy(pair => pair.Value).Take(Most / 2).Select(pair => pair.Key).ToArray())
            {
                _until.TryRemove(old, out _);
            }
        }

        _until[fingerprint] = now + Moment;
    }
}
