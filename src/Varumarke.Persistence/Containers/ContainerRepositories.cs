using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Caching;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Containers;

internal sealed class DocumentTypeContainerRepository(IAmbientDatabase database, DataSetCache<IContentType> types)
    : ContainerRepository(database, Constants.ObjectTypes.DocumentType, types.Changed), IDocumentTypeContainerRepository;

internal sealed class MediaTypeContainerRepository(IAmbientDatabase database, DataSetCache<IMediaType> types)
    : ContainerRepository(database, Constants.ObjectTypes.MediaType, types.Changed), IMediaTypeContainerRepository;

internal sealed class MemberTypeContainerRepository(IAmbientDatabase database, DataSetCache<IMemberType> types)
    : ContainerRepository(database, Constants.ObjectTypes.MemberType, types.Changed), IMemberTypeContainerRepository;

internal sealed class DataTypeContainerRepository(IAmbientDatabase database, DataSetCache<IDataType> types)
    : ContainerRepository(database, Constants.ObjectTypes.DataType, types.Changed), IDataTypeContainerRepository;

/// <summary>Blueprints are not kept in memory, so nobody needs to hear of a move.</summary>
internal sealed class DocumentBlueprintContainerRepository(IAmbientDatabase database)
    : ContainerRepository(database, Constants.ObjectTypes.DocumentBlueprint, () => { }), IDocumentBlueprintContainerRepository;
