using System.Diagnostics;
using Npgsql;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Testing.Databases;
using File = System.IO.File;

namespace Varumarke.Persistence.Tests.Database;

/// <summary>The commands that docs/operations/database.md shows for PostgreSQL do what they are shown for.</summary>
public sealed class PostgresBackupTests(PostgresFixture fixture) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Dump_RestoredAsShown_HoldsTheSame()
    {
        await fixture.Get<ILanguageService>().CreateAsync(new Language("fi-FI", "Finska"), Constants.Security.SuperUserKey);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("varumarke-dump-");
        string copy = fixture.Database.Name + "_copy";
        string[] commands = [.. (await File.ReadAllLinesAsync(Path.Combine(Repository(), "docs", "operations", "database.md")))
            .Where(line => line.StartsWith("pg_", StringComparison.Ordinal) || line.StartsWith("createdb ", StringComparison.Ordinal))];
        Assert.Equal(3, commands.Length);
        try
        {
            foreach (string command in commands)
            {
                await RunAsync(folder.FullName, [.. command.Split(' ').Select(word => word.Replace("restored", copy, StringComparison.Ordinal)).Select(word => word == "varumarke" ? fixture.Database.Name : word)]);
            }

            var restored = new NpgsqlConnectionStringBuilder(fixture.Database.ConnectionString) { Database = copy, Pooling = false };
            await using var connection = new NpgsqlConnection(restored.ToString());
            await connection.OpenAsync();
            await using NpgsqlCommand count = connection.CreateCommand();
            count.CommandText = "SELECT count(*) FROM languages WHERE \"IsoCode\" = 'fi-FI'";
            Assert.Equal(1L, await count.ExecuteScalarAsync());
        }
        finally
        {
            folder.Delete(recursive: true);
            await RunAsync("/", ["dropdb", "--if-exists", copy]);
        }
    }

    private static string Repository()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Varumarke.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    private async Task RunAsync(string folder, string[] words)
    {
        var server = new NpgsqlConnectionStringBuilder(fixture.Database.ConnectionString);
        var start = new ProcessStartInfo(words[0], words[1..]) { WorkingDirectory = folder, RedirectStandardError = true };
        start.Environment["PGHOST"] = server.Host;
        start.Environment["PGPORT"] = server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = server.Username;
        start.Environment["PGPASSWORD"] = server.Password;
        using Process process = Process.Start(start)!;
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', words)}: {error}");
    }
}
