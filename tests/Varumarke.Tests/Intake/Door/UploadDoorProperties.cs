using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Uploads;

namespace Varumarke.Tests.Intake.Door;

/// <summary>Whatever bytes stand behind whatever beginning and name: an answer, and never a throw.</summary>
public sealed class UploadDoorProperties
{
    private static readonly Gen<byte[]> Head = Gen.OneOfConst(
        Files.Jpeg, Files.Jpeg[..20], Files.Png, Files.Png[..33], Files.Gif, Files.Gif[..13], Files.WebP, Files.WebP[..30], Files.Svg, Files.Svg[..60], Files.Zip(), Files.Pdf,
        Files.Mp4, Files.GifOf(3), [0xFF, 0xD8, 0xFF, 0xDA, 0, 2], [.. "PK"u8, 5, 6], [0xFF, 0xD8, 0xFF]);

    private static readonly Gen<string?> Name = Gen.OneOfConst<string?>("a.jpg", "a.png", "a.gif", "a.webp", "a.svg", "a.pdf", "a.zip", "a", ".", "a.ö", "\u0000", null);

    [Fact]
    public async Task Judge_RandomBytesBehindValidHeads_GivesAnAnswer()
    {
        await using ServiceProvider services = Doors.With();
        IUploadDoor door = services.GetRequiredService<IUploadDoor>();
        Gen.Select(Head, Gen.Byte.Array[0, 300], Head, Name).Sample(
            (head, noise, tail, name) =>
            {
                using var stream = new MemoryStream([.. head, .. noise, .. tail]);
                UploadVerdict verdict = door.JudgeAsync(stream, name, CancellationToken.None).AsTask().GetAwaiter().GetResult();
                return verdict.IsAdmitted || (verdict.Refusal!.English.Length > 10 && verdict.Refusal.Status is >= 400 and < 500);
            },
            iter: 2000,
            threads: 1);
    }
}
