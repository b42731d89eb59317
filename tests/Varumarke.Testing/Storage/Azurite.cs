namespace Varumarke.Testing.Storage;

/// <summary>
/// The blob service that the tests use: Azurite, Azure's own emulator, started by <c>./test.sh</c>. Every test takes containers
/// of its own.
/// </summary>
public static class Azurite
{
    /// <summary>The environment variable with its connection string.</summary>
    public const string Variable = "VARUMARKE_TEST_AZURITE";

    /// <summary>The connection string.</summary>
    public static string ConnectionString => Environment.GetEnvironmentVariable(Variable)
        ?? throw new InvalidOperationException($"{Variable} is not set: run the tests with ./test.sh, which starts Azurite for them, or point the variable at one.");

    /// <summary>A container name that nobody else uses.</summary>
    public static string NewContainer(string purpose) => $"{purpose}-{Guid.NewGuid():n}";
}
