using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.Mail;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.KeptMails;

/// <summary>Messages by their name, of which each is there once.</summary>
internal sealed class KeptMailRepository(IAmbientDatabase database, ICoreScopeProvider scopes) : IKeptMailRepository
{
    public bool TryAdd(KeptMail mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        return Write(context => context.Database.ExecuteSql($"""
            INSERT INTO kept_mails ("Name", "Content", "WrittenOn", "TryOn", "Tries", "SentOn")
            VALUES ({mail.Name}, {mail.Content}, {mail.WrittenOn}, {mail.TryOn}, {mail.Tries}, NULL)
            ON CONFLICT ("Name") DO NOTHING
            """)) == 1;
    }

    public IReadOnlyList<KeptMail> Due(DateTime now, int most) => database.ReadAnywhere(context => context.Set<KeptMailRow>().AsNoTracking()
        .Where(row => row.TryOn != null && row.TryOn <= now)
        .OrderBy(row => row.TryOn)
        .Take(most)
        .AsEnumerable()
        .Select(row => new KeptMail { Name = row.Name, Content = row.Content, WrittenOn = row.WrittenOn, TryOn = row.TryOn!.Value, Tries = row.Tries, SentOn = row.SentOn })
        .ToArray());

    public void SetSent(string name, DateTime when) => Write(context => Named(context, name).ExecuteUpdate(row => row
        .SetProperty(mail => mail.SentOn, when)
        .SetProperty(mail => mail.TryOn, (DateTime?)null)
        .SetProperty(mail => mail.Content, string.Empty)));

    public void Postpone(string name, DateTime tryOn, int tries) => Write(context => Named(context, name).Where(row => row.TryOn != null).ExecuteUpdate(row => row
        .SetProperty(mail => mail.TryOn, tryOn)
        .SetProperty(mail => mail.Tries, tries)));

    public void GiveUp(string name) => Write(context => GiveUp(Named(context, name)));

    public int GiveUpBelow(string nameBeginning) => Write(context => GiveUp(context.Set<KeptMailRow>().Where(row => row.Name.StartsWith(nameBeginning) && row.TryOn != null)));

    private static IQueryable<KeptMailRow> Named(VarumarkeDbContext context, string name) => context.Set<KeptMailRow>().Where(row => row.Name == name);

    private static int GiveUp(IQueryable<KeptMailRow> rows) => rows.ExecuteUpdate(row => row
        .SetProperty(mail => mail.TryOn, (DateTime?)null)
        .SetProperty(mail => mail.Content, string.Empty));

    private int Write(Func<VarumarkeDbContext, int> write)
    {
        if (database.HasScope)
        {
            return write(database.Write);
        }

        using ICoreScope scope = scopes.CreateCoreScope();
        int rows = write(database.Write);
        scope.Complete();
        return rows;
    }
}
