using System.Globalization;

namespace Varumarke.Persistence.Nodes;

/// <summary>Orders names in memory as the databases order them: as in Swedish, whatever the server's own culture is.</summary>
internal static class SwedishOrder
{
    public static readonly StringComparer Comparer = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);
}
