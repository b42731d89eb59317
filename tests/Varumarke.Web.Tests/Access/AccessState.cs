namespace Varumarke.Web.Tests.Access;

/// <summary>What may have been done to a document.</summary>
public enum AccessState
{
    Open,
    Protected,
    BranchProtected,
    Unpublished,
    BranchUnpublished,
    Trashed,
    EnglishUnpublished,
}
