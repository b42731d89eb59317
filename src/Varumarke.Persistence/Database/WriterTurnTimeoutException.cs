using System.Data;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Umbraco.Cms.Core.DistributedLocking;
using Umbraco.Cms.Core.DistributedLocking.Exceptions;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Database;

/// <summary>Another writer kept the database for longer than this one was allowed to wait.</summary>
internal sealed class WriterTurnTimeoutException(TimeSpan waited)
    : DistributedLockingException(string.Create(CultureInfo.InvariantCulture, $"Waited {waited.TotalSeconds:0.#} s for another writer to finish."));
