using Varumarke.Core.Storage;

namespace Varumarke.Web.Operations;

/// <summary>What hinders a store from being written.</summary>
internal static class StoreFault
{
    /// <summary>A sentence, or null.</summary>
    public static async Task<string?> FindAsync(string name, IFileStore store)
    {
        try
        {
            await store.TryWritingAsync(CancellationToken.None);
            return null;
        }
        catch (FileStoreException)
        {
            // Its message names folders, and whoever asks for the program's health may be anybody.
            return $"The store of {name} cannot be written: its disk is full or read-only.";
        }
    }
}
