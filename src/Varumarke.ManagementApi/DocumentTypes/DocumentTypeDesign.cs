using System.Xml.Linq;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentTypeEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ContentTypeEditing;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.ManagementApi.ContentTypes;

namespace Varumarke.ManagementApi.DocumentTypes;

/// <summary>Designing a document type. Nothing here has templates: what is sent of them is left out.</summary>
internal sealed class DocumentTypeDesign(IContentTypeEditingService editing, IContentTypeService types, DocumentTypePresenter presenter, IEntityXmlSerializer files) : ITypeDesign<IContentType>
{
    public Task<Attempt<IContentType?, ContentTypeOperationStatus>> CreateAsync(SentContentType sent, Guid user) =>
        editing.CreateAsync(Fill(new ContentTypeCreateModel { Key = sent.Id, ContainerKey = sent.Parent?.Id }, sent), user);

    public Task<Attempt<IContentType?, ContentTypeOperationStatus>> UpdateAsync(IContentType type, SentContentType sent, Guid user) =>
        editing.UpdateAsync(type, Fill(new ContentTypeUpdateModel(), sent), user);

    public Task<IEnumerable<ContentTypeAvailableCompositionsResult>> CompositionsAsync(SentCompositionQuestion question) =>
        editing.GetAvailableCompositionsAsync(question.Id, question.CurrentCompositeIds ?? [], question.CurrentPropertyAliases ?? [], question.IsElement);

    public object Present(IContentType type) => presenter.Present(type);

    public XElement ToXml(IContentType type) => files.Serialize(type);

    private TModel Fill<TModel>(TModel model, SentContentType sent) where TModel : ContentTypeModelBase
    {
        Guid[] allowed = sent.AllowedKeys();
        EditingModels.Fill<TModel, ContentTypePropertyTypeModel, ContentTypePropertyContainerModel>(model, sent, allowed.Length == 0 ? [] : types.GetMany(allowed));
        model.Cleanup = new ContentTypeCleanup
        {
            PreventCleanup = sent.Cleanup?.PreventCleanup ?? false,
            KeepAllVersionsNewerThanDays = sent.Cleanup?.KeepAllVersionsNewerThanDays,
            KeepLatestVersionPerDayForDays = sent.Cleanup?.KeepLatestVersionPerDayForDays,
        };
        return model;
    }
}
