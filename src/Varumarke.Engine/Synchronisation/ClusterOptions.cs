using System.ComponentModel.DataAnnotations;

namespace Varumarke.Engine.Synchronisation;

/// <summary>How nodes on one database keep in step. Section <c>Varumarke:Cluster</c>.</summary>
public sealed class ClusterOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Varumarke:Cluster";

    /// <summary>
    /// How often a node looks for what others have changed where nothing tells it to: PostgreSQL's NOTIFY does at once, unless a
    /// pooler stands between; a SQLite file is watched all the time. 100 ms–1 min, default 1 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long what nodes told each other is kept. A node that was cut off from the database for longer empties all its caches.
    /// 10 min–30 d, default 2 d.
    /// </summary>
    [Range(typeof(TimeSpan), "00:10:00", "30.00:00:00")]
    public TimeSpan Keep { get; set; } = TimeSpan.FromDays(2);
}
