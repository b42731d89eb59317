using System.Diagnostics.CodeAnalysis;
using Varumarke.Core.Problems;

namespace Varumarke.DeliveryApi.Querying;

/// <summary>The forms of <c>fetch=</c>.</summary>
internal static class Selections
{
    private static readonly (string Prefix, SelectionKind Kind)[] Forms =
    [
        ("ancestors:", SelectionKind.Ancestors),
        ("children:", SelectionKind.Children),
        ("descendants:", SelectionKind.Descendants),
    ];

    public static IReadOnlyList<Wording> Allowed { get; } = [.. Forms.Select(form => Wording.Name(form.Prefix + "{id or path}"))];

    public static bool TryRead(string fetch, QueryDialect dialect, IItemLocator locator, [NotNullWhen(true)] out Selection? selection)
    {
        foreach ((string prefix, SelectionKind kind) in Forms)
        {
            if (fetch.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                selection = Read(fetch[prefix.Length..], kind, dialect, locator);
                return true;
            }
        }

        selection = null;
        return false;
    }

    // An item that does not exist has no relatives: an empty answer, as Umbraco gives, rather than a fault.
    private static Selection Read(string idOrPath, SelectionKind kind, QueryDialect dialect, IItemLocator locator)
    {
        bool isRoot = dialect.HasRootSelector && idOrPath.Length > 0 && idOrPath.Trim('/').Length == 0;
        if (!isRoot)
        {
            return new Selection(kind, string.IsNullOrWhiteSpace(idOrPath) ? null : locator.Locate(idOrPath));
        }

        return kind switch
        {
            SelectionKind.Children => new Selection(SelectionKind.Roots, null),
            SelectionKind.Descendants => Selection.All,
            _ => new Selection(kind, null),
        };
    }
}
