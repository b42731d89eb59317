namespace Varumarke.Core.Changes;

/// <summary>What can change.</summary>
[Flags]
public enum ChangeKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Documents, and blueprints of them.</summary>
    Documents = 1,

    /// <summary>Media items and their folders.</summary>
    Media = 1 << 1,

    /// <summary>Types of documents, media and members.</summary>
    Types = 1 << 2,

    /// <summary>Data types.</summary>
    DataTypes = 1 << 3,

    /// <summary>Languages.</summary>
    Languages = 1 << 4,

    /// <summary>Hostnames and the cultures that they stand for.</summary>
    Domains = 1 << 5,

    /// <summary>Who may read which branch.</summary>
    PublicAccess = 1 << 6,

    /// <summary>The dictionary's words.</summary>
    Dictionary = 1 << 7,

    /// <summary>Kinds of relations.</summary>
    RelationTypes = 1 << 8,

    /// <summary>Users and their groups.</summary>
    Users = 1 << 9,

    /// <summary>What residents have sent in.</summary>
    Contributions = 1 << 10,

    /// <summary>Tokens and sessions that were taken back.</summary>
    Sessions = 1 << 11,
}
