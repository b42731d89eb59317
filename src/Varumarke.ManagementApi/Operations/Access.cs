using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Extensions;

namespace Varumarke.ManagementApi.Operations;

/// <summary>
/// Who may call an operation at all. What somebody may do with one document or one language is asked by the operation itself.
/// </summary>
/// <param name="NeedsSignIn">False for the few that the client calls before anybody has signed in.</param>
/// <param name="Sections">One of them is needed; empty where it is enough to be signed in.</param>
internal sealed record Access(bool NeedsSignIn, IReadOnlyList<string> Sections)
{
    public static Access Anyone { get; } = new(false, []);

    public static Access SignedIn { get; } = new(true, []);

    public static Access Content { get; } = Of(Constants.Applications.Content);

    public static Access Settings { get; } = Of(Constants.Applications.Settings);

    /// <summary>The dictionary's section.</summary>
    public static Access Translation { get; } = Of(Constants.Applications.Translation);

    /// <summary>The tree of document types, which pickers of content show too.</summary>
    public static Access DocumentTypeTree { get; } = Of(Constants.Applications.Content, Constants.Applications.Settings);

    /// <summary>The tree of media types, which pickers of media show too.</summary>
    public static Access MediaTypeTree { get; } = Of(Constants.Applications.Media, Constants.Applications.Settings);

    /// <summary>The tree of member types, which pickers of members show too.</summary>
    public static Access MemberTypeTree { get; } = Of(Constants.Applications.Members, Constants.Applications.Settings);

    public static Access Users { get; } = Of(Constants.Applications.Users);

    public static Access Members { get; } = Of(Constants.Applications.Members);

    /// <summary>Members and their groups by name, which pickers show.</summary>
    public static Access MemberPickers { get; } = Of(
        Constants.Applications.Content, Constants.Applications.Media, Constants.Applications.Members, Constants.Applications.Settings);

    /// <summary>Types are read by everybody who edits what is of them.</summary>
    public static Access ContentTypes { get; } = Of(
        Constants.Applications.Content, Constants.Applications.Media, Constants.Applications.Members, Constants.Applications.Settings);

    /// <summary>The document tree, which pickers in other sections show too.</summary>
    public static Access ContentTree { get; } = Of(
        Constants.Applications.Content, Constants.Applications.Media, Constants.Applications.Members, Constants.Applications.Settings,
        Constants.Applications.Users, Constants.Applications.Packages);

    public static Access Of(params string[] sections) => new(true, sections);

    public bool Allows(IUser user) => Sections.Count == 0 || user.IsAdmin() || user.AllowedSections.Any(section => Sections.Contains(section));
}
