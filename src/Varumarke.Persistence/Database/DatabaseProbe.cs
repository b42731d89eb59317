using Microsoft.EntityFrameworkCore;
using Varumarke.Core.Boot;

namespace Varumarke.Persistence.Database;

/// <summary>Opens a connection and gives it back.</summary>
internal sealed class DatabaseProbe(IDatabaseEngine engine) : IDatabaseProbe
{
    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        await using VarumarkeDbContext context = engine.CreateContext();
        return await context.Database.CanConnectAsync(cancellationToken);
    }
}
