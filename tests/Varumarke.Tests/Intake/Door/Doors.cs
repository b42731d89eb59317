using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Uploads;
using Varumarke.Intake;

namespace Varumarke.Tests.Intake.Door;

/// <summary>The door as the program has it, with settings on top.</summary>
internal static class Doors
{
    public static ServiceProvider With(IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? replace = null)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(settings ?? new Dictionary<string, string?>()).Build();
        IServiceCollection services = new ServiceCollection().AddLogging().AddSingleton(configuration);
        services.AddVarumarkeIntake(configuration);
        replace?.Invoke(services);
        return services.BuildServiceProvider();
    }

    public static async Task<UploadVerdict> JudgeAsync(byte[] file, string? name, IReadOnlyDictionary<string, string?>? settings = null)
    {
        await using ServiceProvider services = With(settings);
        using var stream = new MemoryStream(file);
        UploadVerdict verdict = await services.GetRequiredService<IUploadDoor>().JudgeAsync(stream, name, CancellationToken.None);
        Assert.Equal(0, stream.Position);
        return verdict;
    }

    public static async Task<UploadRefusal> RefusalAsync(byte[] file, string? name, IReadOnlyDictionary<string, string?>? settings = null)
    {
        UploadVerdict verdict = await JudgeAsync(file, name, settings);
        Assert.False(verdict.IsAdmitted);
        return verdict.Refusal!;
    }
}
