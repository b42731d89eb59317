using System.Text.RegularExpressions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.Engine.Sync.Format;

namespace Varumarke.Engine.Sync.Kinds;

/// <summary>
/// Names that are numbered here because a sibling has the plain one, as Umbraco demands. A file goes on saying the plain name;
/// as long as the sibling has it, that is no difference, and nothing is saved.
/// </summary>
internal sealed partial class SettledNames(IEntityService entities)
{
    /// <summary>The item, with the numbered names that it has here in the place of the file's.</summary>
    public ContentItem Keep(ContentItem item, IContentBase entity, UmbracoObjectTypes type)
    {
        if (!entity.ContentType.VariesByCulture())
        {
            return IsNumbered(entity.Name, item.Name) && IsTaken(item.Name, null, entity, type) ? item with { Name = entity.Name! } : item;
        }

        bool any = item.Names.Any(name => IsNumbered(entity.GetCultureName(name.Culture), name.Text));
        return !any ? item : item with
        {
            Names = [.. item.Names.Select(name => IsNumbered(entity.GetCultureName(name.Culture), name.Text) && IsTaken(name.Text, name.Culture, entity, type)
                ? name with { Text = entity.GetCultureName(name.Culture)! }
                : name)],
        };
    }

    /// <summary>The names that have become others than the file's when the item was saved.</summary>
    public static IEnumerable<(string File, string Here)> Renamed(ContentItem item, IContentBase entity)
    {
        if (!entity.ContentType.VariesByCulture())
        {
            return IsNumbered(entity.Name, item.Name) ? [(item.Name, entity.Name!)] : [];
        }

        return item.Names
            .Where(name => IsNumbered(entity.GetCultureName(name.Culture), name.Text))
            .Select(name => (name.Text, entity.GetCultureName(name.Culture)!))
            .Distinct();
    }

    public static string Note(string file, string here)
    {
        return $"Another one beside it is called '{SyncXmlRead.Short(file)}', so it is called '{SyncXmlRead.Short(here)}' here.";
    }

    private static bool IsNumbered(string? here, string file)
    {
        if (here is null || here == file || Numbered().Match(here) is not { Success: true } numbered)
        {
            return false;
        }

        string stem = numbered.Groups[1].Value;
        return stem == file || (Numbered().Match(file) is { Success: true } own && own.Groups[1].Value == stem);
    }

    private bool IsTaken(string name, string? culture, IContentBase entity, UmbracoObjectTypes type)
    {
        // Umbraco's question for children leaves out what is in the bin.
        IEnumerable<IEntitySlim> siblings = entity.Trashed
            ? entities.GetAll(type).Where(other => other.ParentId == entity.ParentId)
            : entities.GetChildren(entity.ParentId, type);

        // The main language's name follows the invariant one, whose siblings are also those that do not vary.
        bool isMain = culture is not null && entity.GetCultureName(culture) == entity.Name;
        return siblings
            .Where(sibling => sibling.Id != entity.Id)
            .Any(sibling => IsCalled(Name(sibling, culture)) || (isMain && IsCalled(sibling.Name)));

        bool IsCalled(string? called) => StringComparer.InvariantCultureIgnoreCase.Equals(called, name);
    }

    private static string? Name(IEntitySlim sibling, string? culture)
    {
        return culture is null ? sibling.Name
            : sibling is IDocumentEntitySlim document
                ? document.CultureNames.FirstOrDefault(pair => string.Equals(pair.Key, culture, StringComparison.OrdinalIgnoreCase)).Value
                : null;
    }

    [GeneratedRegex(@"^(.*) \((\d{1,9})\)$", RegexOptions.Singleline)]
    private static partial Regex Numbered();
}
