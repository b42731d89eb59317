using System.Globalization;
using System.Text;

namespace Varumarke.Web.Tests.Sync;

/// <summary>Writes a site of many documents of twenty properties, in two languages, as a uSync folder.</summary>
internal static class LargeSite
{
    private const int Properties = 20;
    private const int ChildrenPerSection = 100;

    public static void Write(SyncHost host, int documents)
    {
        host.Write("Languages/sv.config", Language("sv-SE", isDefault: true));
        host.Write("Languages/en.config", Language("en-GB", isDefault: false));
        host.Write("DataTypes/text.config", DataType());
        host.Write("ContentTypes/page.config", ContentType());
        for (int number = 0; number < documents; number++)
        {
            host.Write($"Content/d{number}.config", Document(number));
        }
    }

    private static string Language(string code, bool isDefault)
    {
        return $"""
            <Language Key="{Key(1, code.Length + (isDefault ? 1 : 2))}" Alias="{code}" Level="0">
              <Name>{code}</Name>
              <IsoCode>{code}</IsoCode>
              <IsMandatory>{(isDefault ? "true" : "false")}</IsMandatory>
              <IsDefault>{(isDefault ? "true" : "false")}</IsDefault>
            </Language>
            """;
    }

    private static string DataType()
    {
        return $"""
            <DataType Key="{Key(2, 1)}" Alias="Text" Level="1">
              <Info>
                <Name>Text</Name>
                <EditorAlias>Umbraco.TextArea</EditorAlias>
                <EditorUIAlias>Umb.PropertyEditorUi.TextArea</EditorUIAlias>
              </Info>
            </DataType>
            """;
    }

    private static string ContentType()
    {
        var properties = new StringBuilder();
        for (int at = 0; at < Properties; at++)
        {
            properties.Append(CultureInfo.InvariantCulture, $"""
                <GenericProperty>
                  <Key>{Key(3, at)}</Key>
                  <Name>Text {at}</Name>
                  <Alias>text{at}</Alias>
                  <Definition>{Key(2, 1)}</Definition>
                  <Type>Umbraco.TextArea</Type>
                  <Mandatory>{(at == 0 ? "true" : "false")}</Mandatory>
                  <SortOrder>{at}</SortOrder>
                  <Tab Alias="content">Content</Tab>
                  <Variations>{(at % 2 == 0 ? "Culture" : "Nothing")}</Variations>
                </GenericProperty>
                """);
        }

        return $"""
            <ContentType Key="{Key(4, 1)}" Alias="page" Level="1">
              <Info>
                <Name>Page</Name>
                <AllowAtRoot>True</AllowAtRoot>
                <Variations>Culture</Variations>
              </Info>
              <Structure><ContentType Key="{Key(4, 1)}" SortOrder="0">page</ContentType></Structure>
              <GenericProperties>{properties}</GenericProperties>
              <Tabs><Tab><Key>{Key(5, 1)}</Key><Caption>Content</Caption><Alias>content</Alias><Type>Group</Type><SortOrder>0</SortOrder></Tab></Tabs>
            </ContentType>
            """;
    }

    private static string Document(int number)
    {
        bool isSection = number % ChildrenPerSection == 0;
        string parent = number == 0 ? Guid.Empty.ToString() : isSection ? Key(6, 0) : Key(6, number - (number % ChildrenPerSection));
        var properties = new StringBuilder();
        for (int at = 0; at < Properties; at++)
        {
            properties.Append(CultureInfo.InvariantCulture, $"<text{at}>");
            properties.Append(at % 2 == 0
                ? $"<Value Culture=\"en-GB\"><![CDATA[{Text(number, at)} en]]></Value><Value Culture=\"sv-SE\"><![CDATA[{Text(number, at)} sv]]></Value>"
                : $"<Value><![CDATA[{Text(number, at)}]]></Value>");
            properties.Append(CultureInfo.InvariantCulture, $"</text{at}>");
        }

        return $"""
            <Content Key="{Key(6, number)}" Alias="Sida {number}" Level="3">
              <Info>
                <Parent Key="{parent}">Parent</Parent>
                <Trashed>false</Trashed>
                <ContentType>page</ContentType>
                <CreateDate>2026-01-01T00:00:00</CreateDate>
                <NodeName Default="Sida {number}">
                  <Name Culture="en-GB">Page {number}</Name>
                  <Name Culture="sv-SE">Sida {number}</Name>
                </NodeName>
                <SortOrder>{(isSection ? Math.Max((number / ChildrenPerSection) - 1, 0) : (number % ChildrenPerSection) - 1)}</SortOrder>
                <Published Default="true">
                  <Published Culture="en-GB">true</Published>
                  <Published Culture="sv-SE">true</Published>
                </Published>
                <Schedule />
                <Template />
              </Info>
              <Properties>{properties}</Properties>
            </Content>
            """;
    }

    private static string Text(int number, int at)
    {
        return $"Text {at} på sida {number}: " + string.Concat(Enumerable.Repeat("Klarälven rinner genom skogen. ", 3));
    }

    private static string Key(int kind, int number)
    {
        return $"c{kind:D7}-0000-4000-8000-{number:D12}";
    }
}
