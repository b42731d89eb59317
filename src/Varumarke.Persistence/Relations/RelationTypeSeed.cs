using Umbraco.Cms.Core;
using Umbraco.Extensions;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Relations;

/// <summary>
/// The relation types that Umbraco's services look up by alias. Their keys are made of alias and name as Umbraco's own
/// installer makes them, so that exports from other sites mean the same ones.
/// </summary>
internal sealed class RelationTypeSeed : IDatabaseSeed
{
    public string Name => "relation-types";

    public int Order => 10;

    public void Seed(VarumarkeDbContext context) => context.InsertMany(
    [
        Of(Constants.Conventions.RelationTypes.RelateDocumentOnCopyAlias, Constants.Conventions.RelationTypes.RelateDocumentOnCopyName, Constants.ObjectTypes.Document, bidirectional: true),
        Of(Constants.Conventions.RelationTypes.RelateParentDocumentOnDeleteAlias, Constants.Conventions.RelationTypes.RelateParentDocumentOnDeleteName, Constants.ObjectTypes.Document),
        Of(Constants.Conventions.RelationTypes.RelateParentMediaFolderOnDeleteAlias, Constants.Conventions.RelationTypes.RelateParentMediaFolderOnDeleteName, Constants.ObjectTypes.Media),
        Of(Constants.Conventions.RelationTypes.RelatedMediaAlias, Constants.Conventions.RelationTypes.RelatedMediaName, null, dependency: true),
        Of(Constants.Conventions.RelationTypes.RelatedDocumentAlias, Constants.Conventions.RelationTypes.RelatedDocumentName, null, dependency: true),
        Of(Constants.Conventions.RelationTypes.RelatedMemberAlias, Constants.Conventions.RelationTypes.RelatedMemberName, null, dependency: true),
    ]);

    private static RelationTypeRow Of(string alias, string name, Guid? objectType, bool bidirectional = false, bool dependency = false) => new()
    {
        Key = (alias + "____" + name).ToGuid(),
        Alias = alias,
        Name = name,
        IsBidirectional = bidirectional,
        IsDependency = dependency,
        ParentObjectType = objectType,
        ChildObjectType = objectType,
    };
}
