namespace Varumarke.Core.Access;

/// <summary>
/// The one rule that every way out of the service asks before a document is given out, and before another names it: in a
/// picker, a link, a list, a count, a redirect. Whether it is published is the published cache's answer, not this one's.
/// </summary>
public interface IDocumentGate
{
    /// <summary>What is restricted now. The same instance as long as nothing changes, so that what is worked out of it can be kept with it.</summary>
    DocumentRestrictions Restrictions { get; }

    /// <summary>May the document with this key, which is of this type, leave or be named?</summary>
    DocumentAccess Decide(Guid key, string typeAlias);

    /// <summary>Restrictions have changed: they are read anew when they are next asked for.</summary>
    void Forget();
}
