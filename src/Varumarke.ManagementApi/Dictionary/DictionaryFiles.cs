using System.Text;
using System.Xml;
using System.Xml.Linq;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Dictionary;

/// <summary>
/// Words as files (<c>.udt</c>), in the XML that Umbraco writes and reads. A word that is there already gets the file's translations;
/// one that is not is made.
/// </summary>
internal sealed class DictionaryFiles(IDictionaryItemService items, ILanguageService languages, ITemporaryFileService files, IEntityXmlSerializer serializer)
{
    private const string Item = "DictionaryItem";

    public static IEnumerable<Operation> All =>
    [
        Operation.Get<DictionaryFiles>("dictionary/{id:guid}/export", Access.Translation, (own, call) => own.ExportAsync(call)),
        Operation.Post<DictionaryFiles>("dictionary/import", Access.Translation, (own, call) => own.ImportAsync(call)),
    ];

    private async Task<Answer> ExportAsync(Call call)
    {
        if (await items.GetAsync(call.Id) is not { } item)
        {
            return Answer.NotFound;
        }

        XElement xml = serializer.Serialize(item, call.Flag("includeChildren"));
        return Answer.File($"{item.ItemKey}.udt", "application/octet-stream", Encoding.UTF8.GetBytes(xml.ToString(SaveOptions.DisableFormatting)));
    }

    private async Task<Answer> ImportAsync(Call call)
    {
        SentImport sent = await call.BodyAsync<SentImport>();
        if (sent.TemporaryFile is null || await files.GetAsync(sent.TemporaryFile.Id) is not { } file)
        {
            return DictionaryRefusals.FileNotFound;
        }

        if (sent.Parent is { } parent && await items.GetAsync(parent.Id) is null)
        {
            return DictionaryRefusals.Of(DictionaryItemOperationStatus.ParentNotFound);
        }

        if (Read(file) is not { } root)
        {
            return DictionaryRefusals.FileUnreadable;
        }

        Dictionary<string, ILanguage> known = (await languages.GetAllAsync()).ToDictionary(language => language.IsoCode, StringComparer.OrdinalIgnoreCase);
        Attempt<IDictionaryItem?, DictionaryItemOperationStatus> imported = await ImportAsync(root, sent.Parent?.Id, known, call.User.Key);
        if (!imported.Success)
        {
            return DictionaryRefusals.Of(imported.Status);
        }

        await files.DeleteAsync(file.Key);
        return Answer.Created("dictionary", imported.Result!.Key);
    }

    private async Task<Attempt<IDictionaryItem?, DictionaryItemOperationStatus>> ImportAsync(XElement xml, Guid? parent, IReadOnlyDictionary<string, ILanguage> known, Guid user)
    {
        string name = (string)xml.Attribute("Name")!;
        IDictionaryItem? found = await items.GetAsync(name);
        IDictionaryItem item = found ?? Make(xml, name, parent);
        foreach (XElement value in xml.Elements("Value"))
        {
            if ((string?)value.Attribute("LanguageCultureAlias") is { } code && known.TryGetValue(code, out ILanguage? language))
            {
                item.AddOrUpdateDictionaryValue(language, value.Value);
            }
        }

        var saved = found is null ? await items.CreateAsync(item, user) : await items.UpdateAsync(item, user);
        if (!saved.Success)
        {
            return Attempt.FailWithStatus<IDictionaryItem?, DictionaryItemOperationStatus>(saved.Status, null);
        }

        foreach (XElement child in xml.Elements(Item))
        {
            var below = await ImportAsync(child, saved.Result.Key, known, user);
            if (!below.Success)
            {
                return below;
            }
        }

        return Attempt.SucceedWithStatus<IDictionaryItem?, DictionaryItemOperationStatus>(saved.Status, saved.Result);
    }

    private static DictionaryItem Make(XElement xml, string name, Guid? parent)
    {
        var item = new DictionaryItem(parent, name);
        if (Guid.TryParse((string?)xml.Attribute("Key"), out Guid key))
        {
            item.Key = key;
        }

        return item;
    }

    private static XElement? Read(TemporaryFileModel file)
    {
        try
        {
            using Stream stream = file.OpenReadStream();
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = 50_000_000 });
            XElement root = XElement.Load(reader);
            bool isDictionary = root.Name == Item && root.DescendantsAndSelf(Item).All(item => !string.IsNullOrWhiteSpace((string?)item.Attribute("Name")));
            return isDictionary ? root : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private sealed record SentImport(Reference? TemporaryFile, Reference? Parent);
}
