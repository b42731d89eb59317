namespace Varumarke.Core.Storage;

/// <summary>Every text in the database that may name a file of the media store.</summary>
public interface IStoredTexts
{
    /// <summary>
    /// Reads them one by one, as they are stored and in no particular order: the values of all versions of all documents, media
    /// items and blueprints, those in the bins included; paths of media; dictionary texts, settings of data types, pictures of users.
    /// </summary>
    void Read(Action<string> text, CancellationToken cancellationToken);
}
