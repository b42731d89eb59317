using System.Text;
using System.Xml.Linq;
using Varumarke.Engine.Sync.Format;

namespace Varumarke.Tests.Sync;

/// <summary>Small files in the shapes that uSync writes, made for these tests.</summary>
internal static class SyncSamples
{
    public const string Language =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <Language Key="00000000-0000-0000-0000-00000000041d" Alias="sv-SE" Level="0">
          <Name>Svenska</Name>
          <IsoCode>sv-SE</IsoCode>
          <IsMandatory>true</IsMandatory>
          <IsDefault>true</IsDefault>
        </Language>
        """;

    public const string DataType =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <DataType Key="6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e101" Alias="Ingress" Level="2">
          <Info>
            <Name>Ingress</Name>
            <EditorAlias>Umbraco.TextArea</EditorAlias>
            <EditorUIAlias>Umb.PropertyEditorUi.TextArea</EditorUIAlias>
            <Folder>Texter</Folder>
          </Info>
          <Config><![CDATA[{
          "maxChars": 300,
          "rows": 4
        }]]></Config>
        </DataType>
        """;

    public const string ContentType =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <ContentType Key="6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e201" Alias="page" Level="1">
          <Info>
            <Name>Sida</Name>
            <Icon>icon-document</Icon>
            <Thumbnail>folder.png</Thumbnail>
            <Description></Description>
            <AllowAtRoot>True</AllowAtRoot>
            <ListView>00000000-0000-0000-0000-000000000000</ListView>
            <Variations>Culture</Variations>
            <IsElement>false</IsElement>
            <HistoryCleanup>
              <PreventCleanup>False</PreventCleanup>
              <KeepAllVersionsNewerThanDays></KeepAllVersionsNewerThanDays>
              <KeepLatestVersionPerDayForDays></KeepLatestVersionPerDayForDays>
            </HistoryCleanup>
            <Compositions>
              <Composition Key="6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e202">seo</Composition>
            </Compositions>
            <DefaultTemplate>Page</DefaultTemplate>
            <AllowedTemplates>
              <Template Key="6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e203">Page</Template>
            </AllowedTemplates>
          </Info>
          <Structure>
            <ContentType Key="6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e201" SortOrder="0">page</ContentType>
          </Structure>
          <GenericProperties>
            <GenericProperty>
              <Key>6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e204</Key>
              <Name>Ingress</Name>
              <Alias>preamble</Alias>
              <Definition>6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e101</Definition>
              <Type>Umbraco.TextArea</Type>
              <Mandatory>true</Mandatory>
              <Validation></Validation>
              <Description><![CDATA[Två meningar.]]></Description>
              <SortOrder>1</SortOrder>
              <Tab Alias="content">Innehåll</Tab>
              <Variations>Culture</Variations>
              <MandatoryMessage></MandatoryMessage>
              <ValidationRegExpMessage></ValidationRegExpMessage>
              <LabelOnTop>false</LabelOnTop>
            </GenericProperty>
          </GenericProperties>
          <Tabs>
            <Tab>
              <Key>6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e205</Key>
              <Caption>Innehåll</Caption>
              <Alias>content</Alias>
              <Type>Group</Type>
              <SortOrder>0</SortOrder>
            </Tab>
          </Tabs>
        </ContentType>
        """;

    public const string Content =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <Content Key="6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e301" Alias="Älven" Level="2">
          <Info>
            <Parent Key="6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e302">Hem</Parent>
            <Path>/Hem/Alven</Path>
            <Trashed>false</Trashed>
            <ContentType>page</ContentType>
            <CreateDate>2026-01-02T03:04:05</CreateDate>
            <NodeName Default="Älven">
              <Name Culture="en-GB">The river</Name>
              <Name Culture="sv-SE">Älven</Name>
            </NodeName>
            <SortOrder>3</SortOrder>
            <Published Default="true">
              <Published Culture="en-GB">false</Published>
              <Published Culture="sv-SE">true</Published>
            </Published>
            <Schedule>
              <ContentSchedule>
                <Culture>en-GB</Culture>
                <Action>Release</Action>
                <Date>2031-05-01T06:00:00</Date>
              </ContentSchedule>
            </Schedule>
            <Template />
          </Info>
          <Properties>
            <preamble>
              <Value Culture="en-GB"><![CDATA[It runs.]]></Value>
              <Value Culture="sv-SE"><![CDATA[Den rinner.]]></Value>
            </preamble>
          </Properties>
        </Content>
        """;

    public static XElement Load(string xml)
    {
        return SyncXml.Load(new MemoryStream(Encoding.UTF8.GetBytes(xml)));
    }

    public static SyncItem Read(SyncKind kind, string xml)
    {
        return SyncCodec.Read(kind, Load(xml));
    }
}
