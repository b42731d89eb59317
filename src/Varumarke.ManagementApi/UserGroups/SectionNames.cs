using Umbraco.Cms.Core;

namespace Varumarke.ManagementApi.UserGroups;

/// <summary>Sections have two names: the engine says <c>member</c>, the client <c>Umb.Section.Members</c>.</summary>
internal static class SectionNames
{
    private const string Prefix = "Umb.Section.";
    private const string ClientMembers = Prefix + "Members";

    public static string ToClient(string alias) => alias switch
    {
        Constants.Applications.Members => ClientMembers,
        _ when alias.Length == 0 || alias.Contains('.', StringComparison.Ordinal) => alias, // A package's own section is named as it is.
        _ => Prefix + char.ToUpperInvariant(alias[0]) + alias[1..],
    };

    public static string ToEngine(string name) => name switch
    {
        ClientMembers => Constants.Applications.Members,
        _ when name.StartsWith(Prefix, StringComparison.Ordinal) && name.Length > Prefix.Length && !name[Prefix.Length..].Contains('.', StringComparison.Ordinal)
            => char.ToLowerInvariant(name[Prefix.Length]) + name[(Prefix.Length + 1)..],
        _ => name,
    };
}
