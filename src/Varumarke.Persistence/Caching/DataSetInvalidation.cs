using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Varumarke.Core.Changes;

namespace Varumarke.Persistence.Caching;

/// <summary>
/// Umbraco's refreshers of data types and relation types clear single entries of the isolated cache where the others
/// clear all of it. The whole set is one entry here, so for these two this is what another node's change
/// is heard by. A user is kept under keys of our own, and with groups: what changes one of the two is heard the same way.
/// </summary>
internal sealed class DataSetInvalidation(DataSetCache<IDataType> dataTypes, DataSetCache<IRelationType> relationTypes, CommittedCache<IUser> users) : IChangeListener
{
    public void Hear(Change change)
    {
        switch (change.Kind)
        {
            case ChangeKinds.DataTypes:
                dataTypes.Clear();
                break;
            case ChangeKinds.RelationTypes:
                relationTypes.Clear();
                break;
            default:
                users.Clear();
                break;
        }
    }
}
