using Varumarke.Core.Sharing;

namespace Varumarke.Persistence.Sharing;

/// <summary>A collection. Its assets stand in it as one text, since they are only ever read together and in their order.</summary>
internal sealed class CollectionRow
{
    public Guid Key { get; set; }

    public string NameSwedish { get; set; } = string.Empty;

    public string NameEnglish { get; set; } = string.Empty;

    public string? DescriptionSwedish { get; set; }

    public string? DescriptionEnglish { get; set; }

    /// <summary>Keys of 32 digits with blanks between them.</summary>
    public string Assets { get; set; } = string.Empty;

    public bool IsPublic { get; set; }

    public DateTime ChangedOn { get; set; }

    public Guid ChangedBy { get; set; }

    public int Version { get; set; }

    public static CollectionRow Of(AssetCollection collection) => new()
    {
        Key = collection.Key,
        NameSwedish = collection.NameSwedish,
        NameEnglish = collection.NameEnglish,
        DescriptionSwedish = collection.DescriptionSwedish,
        DescriptionEnglish = collection.DescriptionEnglish,
        Assets = string.Join(' ', collection.Assets.Select(key => $"{key:N}")),
        IsPublic = collection.IsPublic,
        ChangedOn = collection.ChangedOn,
        ChangedBy = collection.ChangedBy,
        Version = collection.Version,
    };

    public AssetCollection ToCollection() => new()
    {
        Key = Key,
        NameSwedish = NameSwedish,
        NameEnglish = NameEnglish,
        DescriptionSwedish = DescriptionSwedish,
        DescriptionEnglish = DescriptionEnglish,
        Assets = [.. Assets.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)],
        IsPublic = IsPublic,
        ChangedOn = ChangedOn,
        ChangedBy = ChangedBy,
        Version = Version,
    };
}
