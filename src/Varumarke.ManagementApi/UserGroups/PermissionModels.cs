using Umbraco.Cms.Core.Models.Membership.Permissions;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.UserGroups;

/// <summary>What a group may do with single documents and properties: a row for each verb in the engine, a model for each thing in the client.</summary>
internal static class PermissionModels
{
    private const string OfDocument = "DocumentPermissionPresentationModel";
    private const string OfPropertyValue = "DocumentPropertyValuePermissionPresentationModel";
    private const string OfUnknown = "UnknownTypePermissionPresentationModel";

    /// <summary>Between a property's key and its verb, in the engine.</summary>
    private const char Separator = '|';

    public static object[] Present(IEnumerable<IGranularPermission> permissions)
    {
        IGranularPermission[] all = [.. permissions];
        return
        [
            .. all.OfType<DocumentGranularPermission>().GroupBy(permission => permission.Key).Select(Document),
            .. all.OfType<DocumentPropertyValueGranularPermission>().Select(Property).OfType<OneVerb>().GroupBy(verb => (verb.Type, verb.Property)).Select(PropertyValue),
            .. all.OfType<UnknownTypeGranularPermission>().GroupBy(permission => permission.Context).Select(Unknown),
        ];
    }

    public static HashSet<IGranularPermission> Read(IEnumerable<SentPermission>? sent) => [.. (sent ?? []).SelectMany(Read)];

    private static IEnumerable<IGranularPermission> Read(SentPermission sent)
    {
        // No verb at all means: nothing is allowed, which the engine keeps as an empty one.
        string[] verbs = sent.Verbs is { Count: > 0 } named ? [.. named.Distinct()] : [string.Empty];
        return sent switch
        {
            { Document: { } document } => verbs.Select(verb => new DocumentGranularPermission { Key = document.Id, Permission = verb }),
            { DocumentType: { } type, PropertyType: { } property } =>
                verbs.Select(verb => new DocumentPropertyValueGranularPermission { Key = type.Id, Permission = $"{property.Id}{Separator}{verb}" }),
            { Context: { Length: > 0 } context } => verbs.Select(verb => new UnknownTypeGranularPermission { Context = context, Permission = verb }),
            _ => [],
        };
    }

    private static Dictionary<string, object> Document(IGrouping<Guid, DocumentGranularPermission> permissions) => new()
    {
        ["$type"] = OfDocument,
        ["document"] = new Reference(permissions.Key),
        ["verbs"] = Verbs(permissions.Select(permission => permission.Permission)),
    };

    private static Dictionary<string, object> PropertyValue(IGrouping<(Guid Type, Guid Property), OneVerb> verbs) => new()
    {
        ["$type"] = OfPropertyValue,
        ["documentType"] = new Reference(verbs.Key.Type),
        ["propertyType"] = new Reference(verbs.Key.Property),
        ["verbs"] = Verbs(verbs.Select(verb => verb.Verb)),
    };

    private static Dictionary<string, object> Unknown(IGrouping<string, UnknownTypeGranularPermission> permissions) => new()
    {
        ["$type"] = OfUnknown,
        ["context"] = permissions.Key,
        ["verbs"] = Verbs(permissions.Select(permission => permission.Permission)),
    };

    /// <summary>In the order in which they were given, as Umbraco keeps them: the client compares what it sends with what it reads.</summary>
    private static string[] Verbs(IEnumerable<string> verbs) => [.. verbs.Where(verb => verb.Length > 0).Distinct()];

    private static OneVerb? Property(DocumentPropertyValueGranularPermission permission) =>
        permission.Permission.Split(Separator, 2) is [var key, var verb] && Guid.TryParse(key, out Guid property) ? new OneVerb(permission.Key, property, verb) : null;

    private sealed record OneVerb(Guid Type, Guid Property, string Verb);
}
