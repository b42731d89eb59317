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
    [InlineData("<Content Key=\"not-a-key\" Alias=\"a\"><Info><ContentType>p</ContentType></Info></Content>", "not a GUID")]
    [InlineData("<Content Alias=\"a\"><Info><ContentType>p</ContentType></Info></Content>", "Key is missing")]
    [InlineData("<Content Key=\"6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e301\"><Info /></Content>", "Alias is missing")]
    [InlineData("<Content Key=\"6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e301\" Alias=\"a\" />", "<Info> is missing")]
    [InlineData("<Content Key=\"6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e301\" Alias=\"a\"><Info /></Content>", "<ContentType> is missing")]
    [InlineData("<Content Key=\"6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e301\" Alias=\"a\"><Info><ContentType>p</ContentType><SortOrder>x</SortOrder></Info></Content>", "not a whole number")]
    [InlineData("<Content Key=\"6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e301\" Alias=\"a\"><Info><ContentType>p</ContentType><Trashed>ja</Trashed></Info></Content>", "neither true nor false")]
    [InlineData("<Content Key=\"6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e301\" Alias=\"a\"><Info><ContentType>p</ContentType><CreateDate>igår</CreateDate></Info></Content>", "not a date")]
    [InlineData("<Media Key=\"6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e301\" Alias=\"a\" />", "but this is <Media>")]
    public void Read_WrongPart_SaysWhich(string xml, string expected)
    {
        var fault = Assert.Throws<SyncFormatException>(() => SyncSamples.Read(SyncKind.Content, xml));

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DataTypeWhoseConfigurationIsNoJson_SaysSo()
    {
        string broken = SyncSamples.DataType.Replace("\"rows\": 4", "\"rows\": ", StringComparison.Ordinal);

        var fault = Assert.Throws<SyncFormatException>(() => SyncSamples.Read(SyncKind.DataTypes, broken));

        Assert.Equal("<Config> is not a JSON object.", fault.Message);
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
