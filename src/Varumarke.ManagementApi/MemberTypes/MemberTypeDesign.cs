using System.Xml.Linq;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentTypeEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ContentTypeEditing;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.ManagementApi.ContentTypes;

namespace Varumarke.ManagementApi.MemberTypes;

/// <summary>Designing a member type. Members lie below nothing, so neither do their types.</summary>
internal sealed class MemberTypeDesign(IMemberTypeEditingService editing, MemberTypePresenter presenter, IEntityXmlSerializer files) : ITypeDesign<IMemberType>
{
    public Task<Attempt<IMemberType?, ContentTypeOperationStatus>> CreateAsync(SentContentType sent, Guid user) =>
        editing.CreateAsync(Fill(new MemberTypeCreateModel { Key = sent.Id, ContainerKey = sent.Parent?.Id }, sent), user);

    public Task<Attempt<IMemberType?, ContentTypeOperationStatus>> UpdateAsync(IMemberType type, SentContentType sent, Guid user) =>
        editing.UpdateAsync(type, Fill(new MemberTypeUpdateModel(), sent), user);

    public Task<IEnumerable<ContentTypeAvailableCompositionsResult>> CompositionsAsync(SentCompositionQuestion question) =>
        editing.GetAvailableCompositionsAsync(question.Id, question.CurrentCompositeIds ?? [], question.CurrentPropertyAliases ?? []);

    public object Present(IMemberType type) => presenter.Present(type);

    public XElement ToXml(IMemberType type) => files.Serialize(type);

    private static TModel Fill<TModel>(TModel model, SentContentType sent) where TModel : MemberTypeModelBase =>
        EditingModels.Fill<TModel, MemberTypePropertyTypeModel, MemberTypePropertyContainerModel>(model, sent, []);
}
