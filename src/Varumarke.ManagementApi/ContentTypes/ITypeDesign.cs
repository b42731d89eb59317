using System.Xml.Linq;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Varumarke.ManagementApi.ContentTypes;

/// <summary>What is different between designing document, media and member types.</summary>
internal interface ITypeDesign<TType> where TType : IContentTypeComposition
{
    Task<Attempt<TType?, ContentTypeOperationStatus>> CreateAsync(SentContentType sent, Guid user);

    Task<Attempt<TType?, ContentTypeOperationStatus>> UpdateAsync(TType type, SentContentType sent, Guid user);

    Task<IEnumerable<ContentTypeAvailableCompositionsResult>> CompositionsAsync(SentCompositionQuestion question);

    /// <summary>The whole type, as its designer reads it.</summary>
    object Present(TType type);

    /// <summary>The type as Umbraco writes it to a file.</summary>
    XElement ToXml(TType type);
}
