using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Engine.Sync.Format;

namespace Varumarke.Engine.Sync.Kinds;

/// <summary>
/// Which type each tab and each property belongs to. No two types may share one, also not of two kinds; a file written by
/// hand, or copied, often says so all the same. The later one gets a key made from its type and alias. An instance serves one
/// kind of type in one run.
/// </summary>
internal sealed class TypeKeys(IContentTypeService contentTypes, IMediaTypeService mediaTypes, IMemberTypeService memberTypes)
{
    private Dictionary<Guid, Guid>? _tabs;
    private Dictionary<Guid, Guid>? _properties;

    /// <summary>The key for a tab that the type does not have yet.</summary>
    public Guid Tab(IContentTypeComposition type, Guid wanted, string alias, List<string> notes)
    {
        Load();
        return Claim(_tabs!, type, wanted, "tab", alias, notes);
    }

    /// <summary>The key for a property that the type does not have yet.</summary>
    public Guid Property(IContentTypeComposition type, Guid wanted, string alias, List<string> notes)
    {
        Load();
        return Claim(_properties!, type, wanted, "property", alias, notes);
    }

    private static Guid Claim(Dictionary<Guid, Guid> owners, IContentTypeComposition type, Guid wanted, string kind, string alias, List<string> notes)
    {
        if (wanted != Guid.Empty && (owners.TryAdd(wanted, type.Key) || owners[wanted] == type.Key))
        {
            return wanted;
        }

        if (wanted != Guid.Empty)
        {
            notes.Add($"The key of the {kind} '{alias}' belongs to another type already; it gets a new one.");
        }

        Guid made = StableKey.Of(kind, $"{type.Key}/{alias}");
        return owners.TryAdd(made, type.Key) ? made : Guid.NewGuid();
    }

    private void Load()
    {
        if (_tabs is not null)
        {
            return;
        }

        _tabs = [];
        _properties = [];
        IEnumerable<IContentTypeComposition> all = [.. contentTypes.GetAll(), .. mediaTypes.GetAll(), .. memberTypes.GetAll()];
        foreach (IContentTypeComposition type in all)
        {
            foreach (PropertyGroup group in type.PropertyGroups)
            {
                _tabs.TryAdd(group.Key, type.Key);
            }

            foreach (IPropertyType property in type.PropertyTypes)
            {
                _properties.TryAdd(property.Key, type.Key);
            }
        }
    }
}
