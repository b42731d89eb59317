using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Web.Tests.Rights;

/// <summary>A media item with other values for as long as a test needs them.</summary>
internal sealed class ChangedMedia : IDisposable
{
    private const int Admin = -1;
    private readonly IMediaService _media;
    private readonly Guid _key;
    private readonly Dictionary<string, object?> _before = [];

    public ChangedMedia(IMediaService media, Guid key, params (string Alias, object? Value)[] values)
    {
        _media = media;
        _key = key;
        IMedia item = media.GetById(key)!;
        foreach ((string alias, object? value) in values)
        {
            _before[alias] = item.GetValue(alias);
            item.SetValue(alias, value);
        }

        media.Save(item, Admin);
    }

    /// <summary>How a media picker stores one pick.</summary>
    public static string Pick(Guid key) => $"[{{\"key\":\"{Guid.NewGuid()}\",\"mediaKey\":\"{key}\"}}]";

    public void Dispose()
    {
        IMedia item = _media.GetById(_key)!;
        foreach ((string alias, object? value) in _before)
        {
            item.SetValue(alias, value);
        }

        _media.Save(item, Admin);
    }
}
