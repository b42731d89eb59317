using Varumarke.Core.Storage;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Dictionary;
using Varumarke.Persistence.Schema;
using Varumarke.Persistence.Scoping;
using Varumarke.Persistence.Users;

namespace Varumarke.Persistence.Media;

/// <summary>The texts that may name a file, streamed: all versions of everything are more than fits into memory.</summary>
internal sealed class StoredTexts(IAmbientDatabase database) : IStoredTexts
{
    public void Read(Action<string> text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        _ = database.ReadCommitted(context =>
        {
            foreach (IQueryable<string?> texts in All(context))
            {
                foreach (string? one in texts.AsEnumerable())
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    text(one ?? string.Empty);
                }
            }

            return true;
        });
    }

    private static IEnumerable<IQueryable<string?>> All(VarumarkeDbContext context) =>
    [
        context.Set<ContentVersionRow>().Select(version => version.Data),
        context.Set<MediaPathRow>().Select(path => path.Path),
        context.Set<DictionaryTextRow>().Select(item => item.Text),
        context.Set<DataTypeRow>().Select(type => type.Configuration),
        context.Set<UserRow>().Select(user => user.Avatar),
    ];
}
