namespace Varumarke.Tests.Architecture;

/// <summary>The checkout that these tests were built from.</summary>
internal static class Sources
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Varumarke.sln")))
        {
            at = at.Parent;
        }

        return at?.FullName ?? throw new InvalidOperationException($"No Varumarke.sln lies above {AppContext.BaseDirectory}: run these tests from a checkout.");
    }
}
