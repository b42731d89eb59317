using Microsoft.EntityFrameworkCore;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Users;

namespace Varumarke.Persistence.Contents;

/// <summary>Where editors' trees begin. When that item is deleted, so is the limit: nobody is left with a tree of nothing.</summary>
internal sealed class StartNodes(UserGroupSet groups)
{
    public void ForgetContent(VarumarkeDbContext context, int id)
    {
        int changed = context.Set<UserGroupRow>().Where(group => group.StartContentId == id).ExecuteUpdate(set => set.SetProperty(group => group.StartContentId, (int?)null));
        foreach (UserRow user in context.Set<UserRow>().Where(user => user.StartContentIds.Contains(id)).ToList())
        {
            user.StartContentIds.Remove(id);
            context.Replace(user);
            changed++;
        }

        Changed(changed);
    }

    public void ForgetMedia(VarumarkeDbContext context, int id)
    {
        int changed = context.Set<UserGroupRow>().Where(group => group.StartMediaId == id).ExecuteUpdate(set => set.SetProperty(group => group.StartMediaId, (int?)null));
        foreach (UserRow user in context.Set<UserRow>().Where(user => user.StartMediaIds.Contains(id)).ToList())
        {
            user.StartMediaIds.Remove(id);
            context.Replace(user);
            changed++;
        }

        Changed(changed);
    }

    private void Changed(int rows)
    {
        if (rows > 0)
        {
            groups.Changed();
        }
    }
}
