namespace Varumarke.Persistence.Database;

/// <summary>
/// One process at a time prepares a SQLite file. The operating system gives the turn back when a process dies, which a
/// row in the database would not be: EF Core's own migration lock is such a row, and a start killed in the middle would
/// block all later ones.
/// </summary>
internal static class StartTurn
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits until no other process prepares the file.</summary>
    /// <exception cref="IOException">Another process has been at it for too long, or the folder cannot be written.</exception>
    public static async Task<IDisposable> TakeAsync(string databaseFile, TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
    {
        string file = databaseFile + ".starting";
        long began = time.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (File.Exists(file) && time.GetElapsedTime(began) < timeout)
            {
                await Task.Delay(Pause, time, cancellationToken);
            }
        }
    }
}
