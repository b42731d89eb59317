using System.Xml.Linq;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentTypeEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ContentTypeEditing;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.ManagementApi.ContentTypes;

namespace Varumarke.ManagementApi.MediaTypes;

/// <summary>Designing a media type.</summary>
internal sealed class MediaTypeDesign(IMediaTypeEditingService editing, IMediaTypeService types, MediaTypePresenter presenter, IEntityXmlSerializer files) : ITypeDesign<IMediaType>
{
    public Task<Attempt<IMediaType?, ContentTypeOperationStatus>> CreateAsync(SentContentType sent, Guid user) =>
        editing.CreateAsync(Fill(new MediaTypeCreateModel { Key = sent.Id, ContainerKey = sent.Parent?.Id }, sent), user);

    public Task<Attempt<IMediaType?, ContentTypeOperationStatus>> UpdateAsync(IMediaType type, SentContentType sent, Guid user) =>
        editing.UpdateAsync(type, Fill(new MediaTypeUpdateModel(), sent), user);

    public Task<IEnumerable<ContentTypeAvailableCompositionsResult>> CompositionsAsync(SentCompositionQuestion question) =>
        editing.GetAvailableCompositionsAsync(question.Id, question.CurrentCompositeIds ?? [], question.CurrentPropertyAliases ?? []);

    public object Present(IMediaType type) => presenter.Present(type);

    public XElement ToXml(IMediaType type) => files.Serialize(type);

    private TModel Fill<TModel>(TModel model, SentContentType sent) where TModel : MediaTypeModelBase
    {
        Guid[] allowed = sent.AllowedKeys();
        return EditingModels.Fill<TModel, MediaTypePropertyTypeModel, MediaTypePropertyContainerModel>(model, sent, allowed.Length == 0 ? [] : types.GetMany(allowed));
    }
}
