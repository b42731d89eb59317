namespace Varumarke.Core.Clustering;

/// <summary>
/// What nodes on one database tell each other beside what is to be read anew: inside a transaction it is told if and only if that is committed, and
/// otherwise at once. Whoever tells hears it too.
/// </summary>
public interface INodeMessages
{
    /// <summary>Tells every node.</summary>
    /// <param name="topic">For whom it is.</param>
    /// <param name="text">What they read.</param>
    void Tell(string topic, string text);
}

/// <summary>Hears what nodes tell about one topic.</summary>
public interface INodeListener
{
    /// <summary>The topic.</summary>
    string Topic { get; }

    /// <summary>Something was told, here or elsewhere.</summary>
    /// <param name="text">What it was.</param>
    void Heard(string text);
}
