using Umbraco.Cms.Core.Models.Entities;

namespace Varumarke.Persistence.Caching;

/// <summary>Items by id and by key.</summary>
internal sealed class DataSet<T> where T : class, IEntity
{
    private readonly Dictionary<int, T> _byId;
    private readonly Dictionary<Guid, T> _byKey;

    public DataSet(IEnumerable<T> items)
    {
        All = [.. items];
        _byId = All.ToDictionary(item => item.Id);
        _byKey = All.ToDictionary(item => item.Key);
    }

    public IReadOnlyList<T> All { get; }

    public T? Find(int id) => _byId.GetValueOrDefault(id);

    public T? Find(Guid key) => _byKey.GetValueOrDefault(key);
}
