using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Varumarke.Core.Uploads;
using Varumarke.Intake.Scanning;
using Varumarke.Tests.Intake.Door;

namespace Varumarke.Tests.Intake.Scanning;

public sealed class VirusScanTests
{
    private const string Clean = "stream: OK";
    private static readonly byte[] Infected = Files.Text("här är ett virus");

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Judge_ScannerFindsNothing_IsAdmittedAndTheScannerSawEveryByte()
    {
        byte[] large = [.. Files.Pdf, .. new byte[300_000]];
        using var clamd = new FakeClamd(_ => Clean);

        Assert.Null(await RefusalAsync(clamd.Address, large, "a.pdf"));
        Assert.Equal(large, Assert.Single(clamd.Received));
    }

    [Fact]
    public async Task Judge_ScannerFindsAVirus_IsRefusedNamingIt()
    {
        using var clamd = new FakeClamd(file => file.AsSpan().IndexOf("virus"u8) >= 0 ? "stream: Test.Virus-1 FOUND" : Clean);

        UploadRefusal refusal = (await RefusalAsync(clamd.Address, Infected, "a.txt"))!;

        Assert.Equal((UploadFault.Infected, 422), (refusal.Fault, refusal.Status));
        Assert.Contains("Test.Virus-1", refusal.English, StringComparison.Ordinal);
        Assert.Contains("Test.Virus-1", refusal.Swedish, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INSTREAM: something failed. ERROR")]
    [InlineData("")]
    [InlineData("stream: OK or so")]
    [InlineData("HTTP/1.1 400 Bad Request")]
    public async Task Judge_ScannerSaysSomethingElse_IsRefusedAsNotScanned(string answer)
    {
        using var clamd = new FakeClamd(_ => answer);

        UploadRefusal refusal = (await RefusalAsync(clamd.Address, Infected, "a.txt"))!;

        Assert.Equal((UploadFault.NotScanned, 503), (refusal.Fault, refusal.Status));
    }

    [Fact]
    public async Task Judge_LargerThanTheScannerTakes_IsRefusedSayingSo()
    {
        using var clamd = new FakeClamd(_ => Clean, maxBytes: 1000);

        UploadRefusal refusal = (await RefusalAsync(clamd.Address, [.. Files.Pdf, .. new byte[3_000_000]], "a.pdf"))!;

        Assert.Equal(UploadFault.NotScanned, refusal.Fault);
    }

    [Fact]
    public async Task Judge_ScannerIsAway_IsRefusedUnlessAdmittingIsConfigured()
    {
        string address;
        using (var gone = new FakeClamd(_ => Clean))
        {
            address = gone.Address;
        }

        Assert.Equal(UploadFault.NotScanned, (await RefusalAsync(address, Infected, "a.txt"))!.Fault);
        Assert.Null(await RefusalAsync(address, Infected, "a.txt", ("AdmitUnscanned", "true")));
        Assert.Equal(UploadFault.NotScanned, (await RefusalAsync("unix:/nowhere/clamd.ctl", Infected, "a.txt"))!.Fault);
    }

    [Fact]
    public async Task Judge_ScannerNeverAnswers_IsRefusedAfterTheTimeLimit()
    {
        using var clamd = new FakeClamd(_ => null);
        Task<UploadRefusal?> judging = RefusalAsync(clamd.Address, Infected, "a.txt");
        await clamd.Came.Task;

        _time.Advance(TimeSpan.FromMinutes(2));

        Assert.Contains("too long", (await judging)!.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judge_SameFileAgain_IsNotSentAgainForAMoment()
    {
        using var clamd = new FakeClamd(_ => Clean);
        await using ServiceProvider services = Services(clamd.Address);
        IUploadDoor door = services.GetRequiredService<IUploadDoor>();
        using var stream = new MemoryStream(Files.Pdf);
        await door.JudgeAsync(stream, "a.pdf", CancellationToken.None);
        await door.JudgeAsync(stream, "b.pdf", CancellationToken.None);
        Assert.Single(clamd.Received);

        _time.Advance(TimeSpan.FromMinutes(16));
        await door.JudgeAsync(stream, "a.pdf", CancellationToken.None);

        Assert.Equal(2, clamd.Received.Count);
    }

    [Fact]
    public async Task Judge_InfectedFileAgain_IsSentAgain()
    {
        using var clamd = new FakeClamd(_ => "stream: X FOUND");
        await using ServiceProvider services = Services(clamd.Address);
        using var stream = new MemoryStream(Infected);
        for (int i = 0; i < 2; i++)
        {
            Assert.False((await services.GetRequiredService<IUploadDoor>().JudgeAsync(stream, "a.txt", CancellationToken.None)).IsAdmitted);
        }

        Assert.Equal(2, clamd.Received.Count);
    }

    [Fact]
    public async Task Judge_NotEnabled_AsksNobody() => Assert.Null(await RefusalAsync("tcp://127.0.0.1:1", Infected, "a.txt", ("Enabled", "false")));

    [Theory]
    [InlineData("127.0.0.1:3310")]
    [InlineData("http://127.0.0.1:3310")]
    [InlineData("unix:relative.sock")]
    [InlineData("tcp://")]
    public void Options_WrongAddress_AreRefusedNamingTheSetting(string address)
    {
        using ServiceProvider services = Services(address);

        OptionsValidationException fault = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<VirusScanOptions>>().Value);
        Assert.Contains("Varumarke:Uploads:VirusScan:Address", fault.Message, StringComparison.Ordinal);
    }

    private async Task<UploadRefusal?> RefusalAsync(string address, byte[] file, string name, params (string Key, string Value)[] settings)
    {
        await using ServiceProvider services = Services(address, settings);
        using var stream = new MemoryStream(file);
        return (await services.GetRequiredService<IUploadDoor>().JudgeAsync(stream, name, CancellationToken.None)).Refusal;
    }

    private ServiceProvider Services(string address, params (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string?> { ["Varumarke:Uploads:VirusScan:Enabled"] = "true", ["Varumarke:Uploads:VirusScan:Address"] = address };
        foreach ((string key, string value) in settings)
        {
            all[$"Varumarke:Uploads:VirusScan:{key}"] = value;
        }

        return Doors.With(all, services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_time)));
    }
}
