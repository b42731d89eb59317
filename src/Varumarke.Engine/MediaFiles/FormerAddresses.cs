using System.Security.Cryptography;
using System.Text;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Engine.MediaFiles;

/// <summary>
/// Addresses that a media item's file had and could not keep: on the site that it was imported from, or before other bytes took
/// its place. Pages out there go on naming them, and are led to where the file is now.
/// </summary>
internal sealed class FormerAddresses(IKeyValueService values)
{
    private const string Prefix = "Varumarke.Media.Former.";

    /// <summary>The key of the item that had the address; null for none.</summary>
    public Guid? Find(string address) => Guid.TryParse(values.GetValue(Name(address)), out Guid key) ? key : null;

    /// <summary>Remembers an address, within the ambient scope.</summary>
    /// <returns>Whether that is new.</returns>
    public bool Remember(string address, Guid key)
    {
        if (Find(address) == key)
        {
            return false;
        }

        values.SetValue(Name(address), key.ToString());
        return true;
    }

    // A name in that table may not be as long as an address.
    private static string Name(string address) => Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)));
}
