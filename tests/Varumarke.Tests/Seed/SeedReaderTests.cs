using System.Text;
using Varumarke.Engine.Sync.Folders;
using Varumarke.Engine.Sync.Format;

namespace Varumarke.Tests.Seed;

/// <summary>The importer's own reader takes the whole seed, and writing it again would not change a file.</summary>
public sealed class SeedReaderTests
{
    private static readonly SyncFolderContent _content = SyncFolderReader.Read(SeedFolder.Path);

    [Fact]
    public void Read_WholeSeed_FindsNoProblem()
    {
        Assert.Empty(_content.Problems);
        Assert.Equal(SeedFolder.All.Count, _content.Sources.Count);
    }

    [Fact]
    public void Write_WhatWasRead_GivesTheSameFile() =>
        Assert.All(_content.Sources, source => Assert.Equal(
            File.ReadAllText(Path.Combine(SeedFolder.Path, source.File)),
            Encoding.UTF8.GetString(SyncXml.Save(SyncCodec.Write(source.Kind, source.Path is null ? source.Item : source.ReadContent().Item!)))));
}
