using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentEditing.Validation;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.Core.Problems;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Documents;

/// <summary>
/// Says of a document that was not published which values were in the way, and where they are. Umbraco's publishing names properties
/// alone: what is stored is validated as if it were sent, which says of each value its language and the block that it lies in.
/// </summary>
internal sealed partial class PublishFaults(DocumentPatch documents, IContentService contents, IContentTypeService types, ILanguageService languages, IContentEditingService editing)
{
    private const int MostTold = 5;

    /// <summary>The refusal; null where something else was in the way.</summary>
    public async Task<Answer?> ExplainAsync(Guid document, ContentPublishingOperationStatus status, IEnumerable<string?> cultures, Guid user)
    {
        if (status != ContentPublishingOperationStatus.ContentInvalid || contents.GetById(document) is not { } stored)
        {
            return null;
        }

        string[] asked = [.. cultures.OfType<string>().Where(culture => culture != "*")];
        ChangedDocument sent = documents.Apply(stored, []) with { Cultures = asked.Length > 0 ? asked : null };
        Attempt<ContentValidationResult, ContentEditingOperationStatus> verdict = await editing.ValidateUpdateAsync(document, sent.ToValidationModel(), user);
        PublishFault[] swedish = await ReadAsync(stored, sent, verdict.Result, ReaderLanguage.Swedish), english = await ReadAsync(stored, sent, verdict.Result, ReaderLanguage.English);
        if (swedish.Length == 0)
        {
            return null;
        }

        Wording detail = EditingTexts.IncompleteAt(
            string.Join("; ", english.Take(MostTold).Select(fault => fault.Place("block"))), string.Join("; ", swedish.Take(MostTold).Select(fault => fault.Place("block"))), swedish.Length - MostTold);
        return PublishingRefusals.Incomplete(
            detail,
            new Dictionary<string, object?>
            {
                ["invalidProperties"] = swedish.Select(fault => fault.Alias).Distinct().ToArray(),
                ["faults"] = new { Sv = swedish, En = english },
                ["errors"] = EditingRefusals.Errors(verdict.Result),
            });
    }

    private async Task<PublishFault[]> ReadAsync(IContent stored, ChangedDocument sent, ContentValidationResult? verdict, string reader)
    {
        if (types.Get(stored.ContentType.Key) is not { } type)
        {
            return [];
        }

        Dictionary<string, ILanguage> known = (await languages.GetAllAsync()).ToDictionary(language => language.IsoCode, StringComparer.OrdinalIgnoreCase);
        return
        [
            .. (verdict?.ValidationErrors ?? []).Select(error => new PublishFault(
                EditingRefusals.PathOf(error),
                error.Alias,
                type.CompositionPropertyTypes.FirstOrDefault(property => property.Alias == error.Alias)?.Name ?? error.Alias,
                TabOf(type, error.Alias),
                error.Culture,
                error.Culture is null ? null : NameOf(error.Culture, known, reader),
                Blocks(ValueOf(sent, error), error.JsonPath),
                [.. error.ErrorMessages])),
        ];
    }

    private static JsonElement? ValueOf(ChangedDocument sent, PropertyValidationError error) =>
        (sent.Values ?? []).FirstOrDefault(value => value.Alias == error.Alias && value.Culture == error.Culture && value.Segment == error.Segment)?.Value;

    // Of a group within a tab, the tab.
    private static string? TabOf(IContentType type, string alias)
    {
        PropertyGroup? group = type.CompositionPropertyGroups.FirstOrDefault(each => each.PropertyTypes?.Any(property => property.Alias == alias) == true);
        string? tab = group?.Alias.Split('/')[0];
        return type.CompositionPropertyGroups.FirstOrDefault(each => each.Alias == tab)?.Name ?? group?.Name;
    }

    private static string NameOf(string culture, Dictionary<string, ILanguage> known, string reader) =>
        (culture.Split('-')[0], reader) switch
        {
            ("sv", ReaderLanguage.Swedish) => "svenska",
            ("en", ReaderLanguage.Swedish) => "engelska",
            (_, ReaderLanguage.Swedish) => known.GetValueOrDefault(culture)?.CultureName ?? culture,
            _ => CultureInfo.GetCultureInfo(culture).EnglishName.Split('(')[0].Trim(),
        };

    // Follows the path through what is stored: each block says of what type it is.
    private List<FaultyBlock> Blocks(JsonElement? value, string path)
    {
        var blocks = new List<FaultyBlock>();
        JsonElement? at = value;
        IContentType? type = null;
        string list = string.Empty;
        foreach (Match step in Step().Matches(path))
        {
            if (step.Groups[1] is { Success: true, Value: var name })
            {
                list = name;
                at = at is { ValueKind: JsonValueKind.Object } whole && whole.TryGetProperty(name, out JsonElement member) ? member : null;
            }
            else if (step.Groups[2] is { Success: true, Value: var number } && (list is "contentData" or "settingsData"))
            {
                int index = int.Parse(number, CultureInfo.InvariantCulture);
                at = ItemOf(at, index);
                type = at is { } block && block.TryGetProperty("contentTypeKey", out JsonElement key) && key.TryGetGuid(out Guid of) ? types.Get(of) : null;
                blocks.Add(new FaultyBlock(at is { } own && own.TryGetProperty("key", out JsonElement its) && its.TryGetGuid(out Guid blockKey) ? blockKey : null, index + 1, type?.Name ?? "?", null));
            }
            else if (blocks.Count > 0)
            {
                at = step.Groups[2].Success ? ItemOf(at, int.Parse(step.Groups[2].Value, CultureInfo.InvariantCulture)) : null;
                string? alias = step.Groups[3].Success ? step.Groups[3].Value : at is { ValueKind: JsonValueKind.Object } held && held.TryGetProperty("alias", out JsonElement said) ? said.GetString() : null;
                blocks[^1] = blocks[^1] with { Property = type?.CompositionPropertyTypes.FirstOrDefault(property => property.Alias == alias)?.Name ?? alias };
            }
        }

        return blocks;
    }

    private static JsonElement? ItemOf(JsonElement? list, int index) =>
        list is { ValueKind: JsonValueKind.Array } array && index < array.GetArrayLength() ? array[index] : null;

    [GeneratedRegex(@"\.(\w+)|\[(\d+)\]|\[\?\(@\.alias == '([^']+)'[^\]]*\]")]
    private static partial Regex Step();
}
