using System.Globalization;
using Umbraco.Cms.Core.DistributedLocking.Exceptions;

namespace Varumarke.Persistence.Database;

/// <summary>Another writer kept the database for longer than this one was allowed to wait.</summary>
internal sealed class WriterTurnTimeoutException(TimeSpan waited)
    : DistributedLockingException(string.Create(CultureInfo.InvariantCulture, $"Waited {waited.TotalSeconds:0.#} s for another writer to finish."));
