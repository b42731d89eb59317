using Varumarke.Engine.Sync.Folders;
using Varumarke.Engine.Sync.Format;

namespace Varumarke.Tests.Sync;

public sealed class SyncFolderReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Read_EveryKind_GivesItemsByTheirFolder()
    {
        folder.Write("Languages/sv.config", SyncSamples.Language);
        folder.Write("ContentTypes/page.config", SyncSamples.ContentType);
        folder.Write("Content/below/alven.config", SyncSamples.Content);

        SyncFolderContent content = SyncFolderReader.Read(folder.Root);

        Assert.Empty(content.Problems);
        Assert.Equal("Content/below/alven.config", Assert.Single(content.Of(SyncKind.Content)).File);
        Assert.Single(content.Of(SyncKind.ContentTypes));
    }

    [Fact]
    public void Read_Document_KeepsWhatTellsItsPlaceAndReadsTheRestLater()
    {
        folder.Write("Content/alven.config", SyncSamples.Content);
        SyncSource source = Assert.Single(SyncFolderReader.Read(folder.Root).Sources);
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(SyncSamples.Content));
        var whole = (ContentItem)SyncCodec.Read(SyncKind.Content, SyncXml.Load(stream));

        Assert.Equal(
            SyncCodec.Text(SyncKind.Content, whole with { Properties = [], PublishedPart = null }),
            SyncCodec.Text(SyncKind.Content, source.Item));
        Assert.Equal(SyncCodec.Text(SyncKind.Content, whole), SyncCodec.Text(SyncKind.Content, source.ReadContent().Item!));
    }

    [Fact]
    public void ReadContent_WhatWasSettledSince_Stays()
    {
        folder.Write("Content/alven.config", SyncSamples.Content);
        SyncSource source = Assert.Single(SyncFolderReader.Read(folder.Root).Sources);
        var head = (ContentItem)source.Item;

        ContentItem? whole = (source with { Item = head with { Trashed = true, ReadNotes = ["Its parent lies in the bin."] } }).ReadContent().Item;

        Assert.True(whole?.Trashed);
        Assert.Equal(["Its parent lies in the bin."], whole?.ReadNotes);
        Assert.NotEmpty(whole!.Properties);
    }

    [Fact]
    public void ReadContent_FileThatHasGoneOrChanged_SaysWhy()
    {
        folder.Write("Content/alven.config", SyncSamples.Content);
        SyncSource source = Assert.Single(SyncFolderReader.Read(folder.Root).Sources);

        folder.Write("Content/alven.config", SyncSamples.Content.Replace("6ad4e301", "6ad4e399", StringComparison.Ordinal));
        Assert.Equal("The file has become another one since the import began.", source.ReadContent().Fault);

        folder.Write("Content/alven.config", "<Content");
        Assert.Contains("not well-formed", source.ReadContent().Fault, StringComparison.Ordinal);

        File.Delete(Path.Combine(folder.Root, "Content", "alven.config"));
        Assert.NotNull(source.ReadContent().Fault);
    }

    [Theory]
    [InlineData("<Content Key=\"6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e301\" Alias=\"a\"><Info><ContentType>page</ContentType></Info><Properties><a><Value>x</Properties></Content>")]
    [InlineData("<Content Key=\"6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e301\" Alias=\"a\"><Info><ContentType>page</ContentType></Info><Properties>&amp;&none;</Properties></Content>")]
    [InlineData("<Content Key=\"6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e301\" Alias=\"a\"><Info><ContentType>page</ContentType></Info></Content><More />")]
    public void Read_FaultBehindThePlace_IsFoundAtOnce(string file)
    {
        folder.Write("Content/a.config", file);

        Assert.Contains("not well-formed", Assert.Single(SyncFolderReader.Read(folder.Root).Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_UnknownFolder_IsSaidToBeLeftOut()
    {
        folder.Write("Templates/page.config", "<Template />");

        SyncProblem problem = Assert.Single(SyncFolderReader.Read(folder.Root).Problems);

        Assert.False(problem.IsFault);
        Assert.Contains("Templates is not imported", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BrokenFile_LeavesTheOthersWhole()
    {
        folder.Write("Content/a.config", "<Content");
        folder.Write("Content/b.config", SyncSamples.Content);

        SyncFolderContent content = SyncFolderReader.Read(folder.Root);

        Assert.Single(content.Sources);
        Assert.Equal("Content/a.config", Assert.Single(content.Problems, problem => problem.IsFault).File);
    }

    [Fact]
    public void Read_TwoFilesWithOneKey_TakesTheFirst()
    {
        folder.Write("Content/a.config", SyncSamples.Content);
        folder.Write("Content/b.config", SyncSamples.Content);

        SyncFolderContent content = SyncFolderReader.Read(folder.Root);

        Assert.Equal("Content/a.config", Assert.Single(content.Sources).File);
        Assert.Equal("It has the same key as Content/a.config.", Assert.Single(content.Problems).Reason);
    }

    [Fact]
    public void Read_NoteOfADeletion_IsNotFollowed()
    {
        folder.Write("DataTypes/gone.config", """<Empty Key="6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e101" Alias="Ingress" Change="Delete" />""");

        SyncProblem problem = Assert.Single(SyncFolderReader.Read(folder.Root).Problems);

        Assert.False(problem.IsFault);
        Assert.Contains("'Ingress' was changed (Delete)", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Locate_SiteAboveTheVersions_FindsTheNewest()
    {
        folder.Write("uSync/v9/Languages/sv.config", SyncSamples.Language);
        folder.Write("uSync/v17/Languages/sv.config", SyncSamples.Language);
        folder.Write("uSync/v16-backup/Languages/sv.config", SyncSamples.Language);

        Assert.Equal(Path.Combine(folder.Root, "uSync", "v17"), SyncFolderReader.Locate(folder.Root));
    }

    [Fact]
    public void Locate_FoldersInOtherCase_FindsThem()
    {
        folder.Write("usync/V17/languages/sv.config", SyncSamples.Language);

        Assert.Equal(Path.Combine(folder.Root, "usync", "V17"), SyncFolderReader.Locate(folder.Root));
    }

    [Fact]
    public void Read_NamesInAnyCaseAndFoldersInFolders_AreRead()
    {
        folder.Write("content/A/B/CHILD.CONFIG", SyncSamples.Content);
        folder.Write("LANGUAGES/Sv.Config", SyncSamples.Language);
        folder.Write("usync.config", "<not-read />");

        SyncFolderContent content = SyncFolderReader.Read(folder.Root);

        Assert.Empty(content.Problems);
        Assert.Equal("content/A/B/CHILD.CONFIG", Assert.Single(content.Of(SyncKind.Content)).File);
        Assert.Single(content.Of(SyncKind.Languages));
    }

    [Fact]
    public void Read_LanguagesThatShareAKey_AreToldApart()
    {
        folder.Write("Languages/sv.config", SyncSamples.Language);
        folder.Write("Languages/xx.config", SyncSamples.Language.Replace("sv-SE", "fi-FI", StringComparison.Ordinal));

        SyncFolderContent content = SyncFolderReader.Read(folder.Root);

        Assert.Empty(content.Problems);
        Assert.Equal(2, content.Of(SyncKind.Languages).Select(source => source.Item.Key).Distinct().Count());
        Assert.Contains("the same key as Languages/sv.config", Assert.Single(content.Of(SyncKind.Languages)[1].Item.ReadNotes), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FileWithNothingInIt_SaysSo()
    {
        folder.Write("Content/empty.config", string.Empty);

        Assert.Equal("The file is empty.", Assert.Single(SyncFolderReader.Read(folder.Root).Problems).Reason);
    }

    [Fact]
    public void Read_RootBesideTheVersion_IsSaidNotToBeRead()
    {
        folder.Write("uSync/Root/Languages/sv.config", SyncSamples.Language);
        folder.Write("uSync/v17/Languages/fi.config", SyncSamples.Language.Replace("sv-SE", "fi-FI", StringComparison.Ordinal));

        SyncFolderContent content = SyncFolderReader.Read(SyncFolderReader.Locate(folder.Root)!);

        Assert.Equal("fi-FI", Assert.Single(content.Sources).Item.Alias);
        Assert.Contains("import it before this one", Assert.Single(content.Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Locate_NoSuchFolderAndNoKinds_FindsNothing()
    {
        folder.Write("other/file.txt", "text");

        Assert.Null(SyncFolderReader.Locate(folder.Root));
        Assert.Null(SyncFolderReader.Locate(Path.Combine(folder.Root, "missing")));
    }

    public void Dispose()
    {
        folder.Dispose();
    }
}
