using System.Text;
using Varumarke.Engine.Sync.Format;

namespace Varumarke.Tests.Sync;

public sealed class SyncCodecTests
{
    private static readonly Guid Key = new("6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e901");

    public static TheoryData<string, string> Files { get; } = new()
    {
        { nameof(SyncKind.Languages), SyncSamples.Language },
        { nameof(SyncKind.DataTypes), SyncSamples.DataType },
        { nameof(SyncKind.ContentTypes), SyncSamples.ContentType },
        { nameof(SyncKind.Content), SyncSamples.Content },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Write_WhatWasRead_GivesTheSameFile(string kindName, string xml)
    {
        SyncKind kind = Enum.Parse<SyncKind>(kindName);

        byte[] written = SyncXml.Save(SyncCodec.Write(kind, SyncSamples.Read(kind, xml)));

        Assert.Equal(xml.ReplaceLineEndings("\n") + "\n", Encoding.UTF8.GetString(written));
    }

    [Fact]
    public void Write_EveryOtherKind_IsReadBackTheSame()
    {
        Assert.All(Others(), entry =>
        {
            string first = SyncCodec.Text(entry.Kind, entry.Item);
            SyncItem back = SyncCodec.Read(entry.Kind, SyncXml.Load(new MemoryStream(SyncXml.Save(SyncCodec.Write(entry.Kind, entry.Item)))));
            Assert.Equal(first, SyncCodec.Text(entry.Kind, back));
        });
    }

    [Fact]
    public void Read_ContentWithSchedule_KnowsDatesAsUtc()
    {
        var item = (ContentItem)SyncSamples.Read(SyncKind.Content, SyncSamples.Content);

        Assert.Equal(new DateTime(2031, 5, 1, 6, 0, 0, DateTimeKind.Utc), Assert.Single(item.Schedule!).Date);
        Assert.Equal(DateTimeKind.Utc, item.CreateDate!.Value.Kind);
        Assert.Equal([new CultureFlag("en-GB", false), new CultureFlag("sv-SE", true)], item.Published!.Cultures);
        Assert.Equal("Älven", item.Names[1].Text);
    }

    [Fact]
    public void Read_TypeOfVersion13_TakesWhatIsThere()
    {
        const string old =
            """
            <ContentType Key="6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e777" Alias="old" Level="1">
              <Info><Name>Old</Name><IsListView>True</IsListView><Parent Key="6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e778">base</Parent></Info>
              <GenericProperties>
                <GenericProperty><Alias>text</Alias><Type>Umbraco.TextBox</Type><Tab>Content</Tab></GenericProperty>
              </GenericProperties>
            </ContentType>
            """;

        var item = (TypeItem)SyncSamples.Read(SyncKind.ContentTypes, old);

        Assert.Null(item.Structure);
        Assert.Null(item.Tabs);
        Assert.Equal("base", item.Parent!.Alias);
        Assert.Equal("Content", Assert.Single(item.Properties!).TabName);
    }

    [Theory]
    [InlineData("<Content Alias=\"a\"><Info><ContentType>p</ContentType></Info></Content>", "Key is missing")]
    [InlineData("<Content Key=\"6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e301\"><Info /></Content>", "Alias is missing")]
    [InlineData("<Content Key=\"6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e301\" Alias=\"a\" />", "<Info> is missing")]
    [InlineData("<Content Key=\"6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e301\" Alias=\"a\"><Info /></Content>", "<ContentType> is missing")]
    [InlineData("<Media Key=\"6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e301\" Alias=\"a\" />", "but this is <Media>")]
    public void Read_WrongPart_SaysWhich(string xml, string expected)
    {
        var fault = Assert.Throws<SyncFormatException>(() => SyncSamples.Read(SyncKind.Content, xml));

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<SortOrder>x</SortOrder>", "not a whole number")]
    [InlineData("<SortOrder>99999999999</SortOrder>", "not a whole number")]
    [InlineData("<Trashed>ja</Trashed>", "neither true nor false")]
    [InlineData("<Trashed Parent=\"p2\">false</Trashed>", "not a GUID")]
    [InlineData("<CreateDate>igår</CreateDate>", "not a date")]
    [InlineData("<CreateDate>12:30</CreateDate>", "not a date")]
    [InlineData("<CreateDate>24.12.2025 10:30:00</CreateDate>", "read as 2025-12-24 10:30:00")]
    [InlineData("<Parent Key=\"p2222222\">x</Parent>", "not a GUID")]
    [InlineData("<Published Default=\"ja\" />", "neither true nor false")]
    [InlineData("<Published><Published Culture=\"sv-SE\">kanske</Published></Published>", "neither true nor false")]
    [InlineData("<Schedule><ContentSchedule><Action>Explode</Action><Date>2031-05-01</Date></ContentSchedule></Schedule>", "neither Release nor Expire")]
    [InlineData("<Schedule><ContentSchedule><Action>Release</Action><Date>snart</Date></ContentSchedule></Schedule>", "not a date")]
    [InlineData("<Template Key=\"t\">Page</Template>", "not a GUID")]
    [InlineData("<IsBlueprint>nja</IsBlueprint>", "neither true nor false")]
    public void Read_OddPartOfContent_IsANoteAndNoFault(string part, string note)
    {
        SyncItem item = SyncSamples.Read(
            SyncKind.Content, $"<Content Key=\"{Key}\" Alias=\"a\" Level=\"1\"><Info><ContentType>p</ContentType>{part}</Info></Content>");

        Assert.Contains(item.ReadNotes, text => text.Contains(note, StringComparison.Ordinal));
        Assert.Equal("p", ((ContentItem)item).ContentType);
    }

    [Fact]
    public void Read_KeyThatIsNoGuid_IsTheSameKeyForAllWhoNameIt()
    {
        SyncItem page = SyncSamples.Read(SyncKind.Content, "<Content Key=\"sida-1\" Alias=\"a\"><Info><ContentType>p</ContentType></Info></Content>");
        var child = (ContentItem)SyncSamples.Read(
            SyncKind.Content, $"<Content Key=\"{Key}\" Alias=\"b\"><Info><Parent Key=\"sida-1\">a</Parent><ContentType>p</ContentType></Info></Content>");

        Assert.NotEqual(Guid.Empty, page.Key);
        Assert.Equal(page.Key, child.Parent.Key);
        Assert.Contains("'sida-1', which is not a GUID", Assert.Single(page.ReadNotes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e205", "t2222222-0b8a6ad4e205", "Tab 'content': Key is 't2222222-0b8a6ad4e205'")]
    [InlineData("6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e204", "p1", "GenericProperty 'preamble': Key is 'p1'")]
    [InlineData("<Definition>6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e101", "<Definition>-88", "Definition is '-88'")]
    [InlineData("<ListView>00000000-0000-0000-0000-000000000000", "<ListView>list", "ListView is 'list'")]
    [InlineData("Composition Key=\"6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e202\"", "Composition Key=\"c1\"", "Key is 'c1'")]
    [InlineData("<Variations>Culture</Variations>\n    <IsElement>", "<Variations>Kultur</Variations>\n    <IsElement>", "not a variation")]
    [InlineData("<IsElement>false", "<IsElement>nej", "<IsElement> is 'nej'")]
    [InlineData("<PreventCleanup>False", "<PreventCleanup>Nej", "<PreventCleanup> is 'Nej'")]
    [InlineData("<KeepAllVersionsNewerThanDays>", "<KeepAllVersionsNewerThanDays>sju", "'sju', which is not a whole number")]
    [InlineData("<SortOrder>1</SortOrder>", "<SortOrder>ett</SortOrder>", "GenericProperty 'preamble': <SortOrder> is 'ett'")]
    [InlineData("<Mandatory>true", "<Mandatory>ja", "GenericProperty 'preamble': <Mandatory> is 'ja'")]
    [InlineData("<Type>Group</Type>", "<Type>Grupp</Type>", "Tab 'content': <Type> is 'Grupp'")]
    [InlineData("<Alias>preamble</Alias>", "", "has no <Alias>")]
    [InlineData("Level=\"1\"", "Level=\"ett\"", "<Level> is 'ett'")]
    public void Read_OddPartOfAType_IsANoteAndNoFault(string right, string wrong, string note)
    {
        string xml = SyncSamples.ContentType.ReplaceLineEndings("\n").Replace(right, wrong, StringComparison.Ordinal);

        SyncItem item = SyncSamples.Read(SyncKind.ContentTypes, xml);

        Assert.Contains(note, Assert.Single(item.ReadNotes), StringComparison.Ordinal);
        Assert.Equal("page", item.Alias);
    }

    [Theory]
    [InlineData(nameof(SyncKind.Languages), "<Language Key=\"1053\" Alias=\"sv-SE\"><IsDefault>ja</IsDefault></Language>", 2)]
    [InlineData(nameof(SyncKind.Dictionary), "<Dictionary Key=\"d\" Alias=\"a\" Level=\"x\"><Translations><Translation>Sök</Translation></Translations></Dictionary>", 3)]
    [InlineData(nameof(SyncKind.Domains), "<Domain Key=\"d\" Alias=\"a\"><Info><Root Key=\"r\">x</Root><IsWildcard>?</IsWildcard><SortOrder>x</SortOrder></Info></Domain>", 4)]
    [InlineData(nameof(SyncKind.RelationTypes), "<RelationType Key=\"r\" Alias=\"a\"><Info><ParentType>dokument</ParentType><Bidirectional>nja</Bidirectional></Info></RelationType>", 3)]
    [InlineData(nameof(SyncKind.Media), "<Media Key=\"m\" Alias=\"a\"><Info><ContentType>Image</ContentType><SortOrder>x</SortOrder></Info></Media>", 2)]
    [InlineData(nameof(SyncKind.Blueprints), "<Content Key=\"b\" Alias=\"a\"><Info><ContentType>p</ContentType><CreateDate>x</CreateDate></Info></Content>", 2)]
    [InlineData(nameof(SyncKind.MemberTypes), "<MemberType Key=\"m\" Alias=\"a\"><Info /><GenericProperties><GenericProperty><Alias>x</Alias><CanEdit>?</CanEdit></GenericProperty></GenericProperties></MemberType>", 2)]
    [InlineData(nameof(SyncKind.MediaTypes), "<MediaType Key=\"m\" Alias=\"a\"><Info /><Structure><MediaType Key=\"x\" SortOrder=\"y\">b</MediaType></Structure></MediaType>", 3)]
    [InlineData(nameof(SyncKind.DataTypes), "<DataType Key=\"d\" Alias=\"a\"><Info><EditorAlias>Umbraco.TextBox</EditorAlias></Info><Config>{ \"rows\": }</Config></DataType>", 2)]
    public void Read_OddPartsOfEveryOtherKind_AreNotesAndNoFault(string kind, string xml, int notes)
    {
        SyncItem item = SyncSamples.Read(Enum.Parse<SyncKind>(kind), xml);

        Assert.Equal(notes, item.ReadNotes.Count);
        Assert.NotEqual(Guid.Empty, item.Key);
    }

    [Fact]
    public void Read_TypeWithPropertiesAndTabsTwice_TakesTheFirst()
    {
        var item = (TypeItem)SyncSamples.Read(
            SyncKind.ContentTypes,
            $"""
            <ContentType Key="{Key}" Alias="a"><Info />
              <GenericProperties>
                <GenericProperty><Alias>x</Alias><Key>{Key}</Key><Name>First</Name></GenericProperty>
                <GenericProperty><Alias>X</Alias><Name>Second</Name></GenericProperty>
                <GenericProperty><Alias>y</Alias><Key>{Key}</Key></GenericProperty>
              </GenericProperties>
              <Tabs>
                <Tab><Alias>t</Alias><Key>{Key}</Key></Tab>
                <Tab><Alias>T</Alias></Tab>
                <Tab><Alias>u</Alias><Key>{Key}</Key></Tab>
                <Tab />
              </Tabs>
            </ContentType>
            """);

        Assert.Equal(["x", "y"], item.Properties!.Select(property => property.Alias));
        Assert.Equal("First", item.Properties![0].Name);
        Assert.Equal(Guid.Empty, item.Properties[1].Key);
        Assert.Equal(["t", "u"], item.Tabs!.Select(tab => tab.Alias));
        Assert.Equal(Guid.Empty, item.Tabs![1].Key);
        Assert.Equal(5, item.ReadNotes.Count);
    }

    private static (SyncKind Kind, SyncItem Item)[] Others()
    {
        return
        [
            (SyncKind.RelationTypes, new RelationTypeItem(Key, "uses", "Används av", null, Key, true, true)),
            (SyncKind.Dictionary, new DictionaryItemData(Key, "Search.Placeholder", 1, "Search", [new SyncTranslation("sv-SE", "Sök …"), new SyncTranslation("en-GB", "Search …\r\n")])),
            (SyncKind.Domains, new DomainItem(Key, "hagfors.example/en", false, "en-GB", new SyncReference(Key, "/Hem"), 2)),
            (SyncKind.MemberTypes, new TypeItem(Key, "partner", 1)
            {
                Name = "Partner",
                Properties = [new TypeProperty(Key, "org", "Organisation") { Access = new MemberAccess(true, false, true) }],
                Tabs = [],
                Structure = [],
                Compositions = [],
            }),
            (SyncKind.Blueprints, new ContentItem(Key, "Mall", 1) { ContentType = "page", Name = "Mall", IsBlueprint = true }),
            (SyncKind.Content, new ContentItem(Key, "Utkast", 101)
            {
                ContentType = "page",
                Name = "Utkast",
                Trashed = true,
                TrashedParent = Key,
                Properties = [new ContentProperty("a.b c", [new PropertyText(null, "bil", "värde")])],
                PublishedPart = new PublishedPart([new CultureText("sv-SE", "Publicerat")], [new ContentProperty("a", [new PropertyText("sv-SE", null, "1")])]),
            }),
        ];
    }
}
