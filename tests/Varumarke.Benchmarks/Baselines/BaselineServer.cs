using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.FileProviders;

namespace Varumarke.Benchmarks.Baselines;

/// <summary>
/// What the program is measured against: Kestrel that answers fixed bytes or files, and a plain ASP.NET and EF Core program that
/// reads one row, or lists twenty.
/// </summary>
internal static class BaselineServer
{
    private const string ETag = "\"fixed\"";

    /// <param name="args">A port, a file with the fixed answer, the file of the SQLite database, and how many pages that is to hold (one where none are asked for).</param>
    public static async Task RunAsync(string[] args)
    {
        byte[] fixedAnswer = await File.ReadAllBytesAsync(args[1]);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{args[0]}");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddDbContext<BaselineContext>(options => options.UseSqlite($"Data Source={args[2]}"));
        WebApplication app = builder.Build();
        using (IServiceScope scope = app.Services.CreateScope())
        {
            var context = scope.ServiceProvider.GetRequiredService<BaselineContext>();
            if (await context.Database.EnsureCreatedAsync())
            {
                string body = System.Text.Encoding.UTF8.GetString(fixedAnswer);
                foreach (int[] ids in Enumerable.Range(1, args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 1).Chunk(5_000))
                {
                    context.Pages.AddRange(ids.Select(id => new BaselinePage
                    {
                        Id = id,
                        Name = $"Sida {id}",
                        ContentType = "page",
                        Updated = DateTime.UnixEpoch.AddMinutes(id),
                        Body = body,
                    }));
                    await context.SaveChangesAsync();
                    context.ChangeTracker.Clear();
                }
            }
        }

        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(Path.GetDirectoryName(Path.GetFullPath(args[1]))!),
            RequestPath = "/files",
            ServeUnknownFileTypes = true,
        });
        app.MapGet("/fixed", (HttpContext http) =>
        {
            if (http.Request.Headers.IfNoneMatch == ETag)
            {
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }

            http.Response.ContentType = "application/json; charset=utf-8";
            http.Response.ContentLength = fixedAnswer.Length;
            http.Response.Headers.ETag = ETag;
            return http.Response.Body.WriteAsync(fixedAnswer).AsTask();
        });
        app.MapGet("/row/{id:int}", async (int id, BaselineContext context) =>
            await context.Pages.AsNoTracking().SingleOrDefaultAsync(page => page.Id == id) is { } page ? Results.Json(page) : Results.NotFound());
        app.MapGet("/list/{skip:int}", async (int skip, BaselineContext context) => Results.Json(new
        {
            total = await context.Pages.CountAsync(page => page.ContentType == "page"),
            items = await context.Pages.AsNoTracking().Where(page => page.ContentType == "page").OrderBy(page => page.Name).Skip(skip).Take(20).ToListAsync(),
        }));
        await app.RunAsync();
    }
}

internal sealed class BaselineContext(DbContextOptions<BaselineContext> options) : DbContext(options)
{
    public DbSet<BaselinePage> Pages => Set<BaselinePage>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.Entity<BaselinePage>().HasIndex(page => new { page.ContentType, page.Name });
}

internal sealed class BaselinePage
{
    public int Id { get; set; }

    public string Name { get; set; } = string.Empty;

    public string ContentType { get; set; } = string.Empty;

    public DateTime Updated { get; set; }

    public string Body { get; set; } = string.Empty;
}
