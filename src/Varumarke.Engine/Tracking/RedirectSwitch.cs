using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Redirects;

namespace Varumarke.Engine.Tracking;

/// <summary>
/// What the settings say, or else what an administrator has chosen. Umbraco writes the choice into its settings' file; here it is in
/// the database, since a service does not rewrite its own settings and may run on several machines.
/// </summary>
internal sealed class RedirectSwitch(IKeyValueService values, IOptionsMonitor<WebRoutingSettings> settings) : IRedirectSwitch
{
    private const string Key = "Varumarke.Redirects.Off";

    public bool IsOffBySettings => settings.CurrentValue.DisableRedirectUrlTracking;

    public bool IsOff => IsOffBySettings || values.GetValue(Key) == bool.TrueString;

    public void Turn(bool off) => values.SetValue(Key, off ? bool.TrueString : bool.FalseString);
}
