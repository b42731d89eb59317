using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.IO;
using Varumarke.Core.Storage;
using Varumarke.Renditions.Turns;
using Varumarke.Testing;
using Varumarke.Web.Tests.Renditions;

namespace Varumarke.Web.Tests.Faults;

/// <summary>What goes wrong while a picture is made is told over HTTP, and is over when its cause is.</summary>
public sealed class WorkshopFaultTests(FaultySite site) : IClassFixture<FaultySite>
{
    [Fact]
    public async Task Get_TheStoreIsCutWhileAPictureIsDecoded_IsServiceUnavailableAndThenThePicture()
    {
        await MadeAsync("width=100");
        int breaks = site.Media.Breaks;
        site.Media.BreaksAt = 60_000;
        FileAnswer cut;
        try
        {
            cut = await GetAsync("width=120");
        }
        finally
        {
            site.Media.BreaksAt = null;
        }

        Assert.True(site.Media.Breaks > breaks);
        AssertComeBack(cut);
        Assert.DoesNotContain(site.Folder, cut.Text, StringComparison.Ordinal);
        Assert.Equal((120, 90), (await MadeAsync("width=120")).Size);
    }

    [Fact]
    public async Task Get_TheWorkshopIsBusy_IsServiceUnavailableAndThenThePicture()
    {
        await MadeAsync("width=200");
        site.Media.Hold();
        Task<FileAnswer> first = GetAsync("width=210");
        try
        {
            await site.Media.Held.WaitAsync(Eventually.Patience);

            AssertComeBack(await GetAsync("width=220"));
            Assert.Equal(HttpStatusCode.OK, (await GetAsync("width=200")).Status);
        }
        finally
        {
            site.Media.Release();
        }

        Assert.Equal(HttpStatusCode.OK, (await first).Status);
        await StoredAsync();
        await MadeAsync("width=220");
    }

    [Fact]
    public async Task Get_NoRoomForRenditions_IsThePictureAllTheSame()
    {
        site.Renditions.IsFull = true;
        try
        {
            await MadeAsync("width=300");
            await MadeAsync("width=300");
        }
        finally
        {
            site.Renditions.IsFull = false;
        }
    }

    [Fact]
    public async Task Save_NoRoomForTheCopy_IsSavedAndThePicture()
    {
        site.Renditions.IsFull = true;
        try
        {
            string address = site.AddPicture(3000, 2100);

            using HttpClient client = site.CreateClient();
            using HttpResponseMessage response = await client.GetAsync($"{address}?width=300");
            Assert.Equal((300, 210), (await FileAnswer.ReadAsync(response)).Size);
        }
        finally
        {
            site.Renditions.IsFull = false;
        }
    }

    [Fact]
    public void AddFile_NoRoomForMedia_SaysSo()
    {
        IFileSystem files = site.Services.GetRequiredService<MediaFileManager>().FileSystem;
        _ = site.Picture;
        site.Media.IsFull = true;
        try
        {
            FileStoreException full = Assert.Throws<FileStoreException>(() => files.AddFile("full/anteckning.txt", new MemoryStream("Hej"u8.ToArray())));
            Assert.Contains("space", full.Message, StringComparison.Ordinal);
        }
        finally
        {
            site.Media.IsFull = false;
        }

        Assert.False(files.FileExists("full/anteckning.txt"));
    }

    private static void AssertComeBack(FileAnswer answer)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Equal("application/problem+json", answer.Type);
        Assert.Equal(503, answer.Json["status"]!.GetValue<int>());
        Assert.NotEmpty(answer.Json["detail"]!.GetValue<string>());
        Assert.Equal("2", answer["Retry-After"]);
        Assert.Equal("no-store", answer["Cache-Control"]);
    }

    private async Task<FileAnswer> MadeAsync(string query)
    {
        FileAnswer answer = await GetAsync(query);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        await StoredAsync();
        return answer;
    }

    // What was sent holds the only place there is until it is stored.
    private Task StoredAsync() => Eventually.HoldsAsync(() => site.Services.GetRequiredService<RenderQueue>().IsIdle);

    private async Task<FileAnswer> GetAsync(string query)
    {
        using HttpClient client = site.CreateClient();
        using HttpResponseMessage response = await client.GetAsync($"{site.Picture}?{query}");
        return await FileAnswer.ReadAsync(response);
    }
}
