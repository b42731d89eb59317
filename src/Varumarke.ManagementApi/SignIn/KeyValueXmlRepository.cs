using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Umbraco.Cms.Core.Services;

namespace Varumarke.ManagementApi.SignIn;

/// <summary>The keys that cookies and tokens are protected with, in the database: they outlive a restart, and all nodes share them.</summary>
internal sealed class KeyValueXmlRepository(IKeyValueService values) : IXmlRepository
{
    private const string Prefix = "Varumarke+DataProtection+";

    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. (values.FindByKeyPrefix(Prefix) ?? new Dictionary<string, string?>()).Values.OfType<string>().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) =>
        values.SetValue(Prefix + friendlyName, element.ToString(SaveOptions.DisableFormatting));
}
