using System.Net;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models.Membership;

namespace Varumarke.Web.Tests.Backoffice;

/// <summary>The Members section: partners' accounts and their groups.</summary>
[Collection(BackofficeSiteTests.Name)]
public sealed class MemberTests(BackofficeSite site)
{
    private const string MemberType = "d59be02f-1df9-4228-aa1e-01917d806cda";

    [Fact]
    public async Task Member_MadeFoundChangedAndDeleted()
    {
        using Editor editor = await site.SignInAsync();
        string group = await CreatedAsync(await editor.PostAsync("member-group", new { name = "Näringsliv" }));
        JsonObject sent = NewMember("karl");
        sent["groups"] = new JsonArray(group);
        string key = await CreatedAsync(await editor.PostAsync("member", sent));

        JsonNode member = await editor.ReadAsync($"member/{key}");
        Assert.Equal("karl", member["variants"]![0]!["name"]!.GetValue<string>());
        Assert.Equal(group, member["groups"]![0]!.GetValue<string>());
        Assert.Equal("Ordförande", member["values"]!.AsArray().Single(value => value!["alias"]!.GetValue<string>() == "umbracoMemberComments")!["value"]!.GetValue<string>());
        Assert.DoesNotContain("lösenord", member.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(key, (await editor.ReadAsync("filter/member?filter=karl&orderBy=username"))["items"]![0]!["id"]!.GetValue<string>());
        Assert.Equal(key, (await editor.ReadAsync("filter/member?memberGroupName=N%C3%A4ringsliv&isApproved=true"))["items"]![0]!["id"]!.GetValue<string>());
        Assert.Equal(0, (await editor.ReadAsync("filter/member?filter=karl&isLockedOut=true"))["total"]!.GetValue<int>());
        Assert.Equal("karl", (await editor.ReadAsync("item/member/search?query=KARL"))["items"]![0]!["variants"]![0]!["name"]!.GetValue<string>());
        Assert.Equal(key, (await editor.ReadAsync($"item/member?id={key}"))[0]!["id"]!.GetValue<string>());

        sent["variants"] = new JsonArray(new JsonObject { ["name"] = "Karl Ek" });
        sent["groups"] = new JsonArray();
        sent["isApproved"] = false;
        sent["newPassword"] = "Ett-helt-annat";
        Assert.Equal(HttpStatusCode.OK, (await editor.PutAsync($"member/{key}", sent)).StatusCode);
        member = await editor.ReadAsync($"member/{key}");
        Assert.Equal(("Karl Ek", 0, false), (member["variants"]![0]!["name"]!.GetValue<string>(), member["groups"]!.AsArray().Count, member["isApproved"]!.GetValue<bool>()));

        Assert.Equal(HttpStatusCode.OK, (await editor.CallAsync(HttpMethod.Delete, $"member/{key}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"member/{key}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await editor.CallAsync(HttpMethod.Delete, $"member-group/{group}")).StatusCode);
    }

    [Theory]
    [InlineData("email", "nej", "InvalidEmail")]
    [InlineData("username", "", "InvalidUsername")]
    [InlineData("password", "kort", "InvalidPassword")]
    public async Task Create_BadInput_IsRefusedByName(string member, string value, string status)
    {
        using Editor editor = await site.SignInAsync();
        JsonObject sent = NewMember("felaktig");
        sent[member] = value;

        Assert.Equal((HttpStatusCode.BadRequest, status), await UserTests.StatusOf(await editor.PostAsync("member", sent)));
    }

    [Fact]
    public async Task Create_NameAddressOrTypeThatCannotBe_IsRefused()
    {
        using Editor editor = await site.SignInAsync();
        await CreatedAsync(await editor.PostAsync("member", NewMember("upptagen")));

        Assert.Equal((HttpStatusCode.BadRequest, "DuplicateUsername"), await UserTests.StatusOf(await editor.PostAsync("member", NewMember("upptagen"))));
        JsonObject other = NewMember("upptagen");
        other["username"] = "annan";
        Assert.Equal((HttpStatusCode.BadRequest, "DuplicateEmail"), await UserTests.StatusOf(await editor.PostAsync("member", other)));
        JsonObject typeless = NewMember("typlös");
        typeless["memberType"] = new JsonObject { ["id"] = Guid.NewGuid().ToString() };
        Assert.Equal((HttpStatusCode.NotFound, "MemberTypeNotFound"), await UserTests.StatusOf(await editor.PostAsync("member", typeless)));
        JsonObject groupless = NewMember("grupplös");
        groupless["groups"] = new JsonArray(Guid.NewGuid().ToString());
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.PostAsync("member", groupless)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"member/{Guid.NewGuid()}")).StatusCode);
    }

    [Fact]
    public async Task MemberGroup_NamedTwice_IsRefused()
    {
        using Editor editor = await site.SignInAsync();
        string key = await CreatedAsync(await editor.PostAsync("member-group", new { name = "Besöksnäring" }));

        Assert.Equal((HttpStatusCode.BadRequest, "DuplicateName"), await UserTests.StatusOf(await editor.PostAsync("member-group", new { name = "Besöksnäring" })));
        Assert.Equal((HttpStatusCode.BadRequest, "CannotHaveEmptyName"), await UserTests.StatusOf(await editor.PostAsync("member-group", new { name = " " })));
        Assert.Contains((await editor.ReadAsync("tree/member-group/root"))["items"]!.AsArray(), item => item!["id"]!.GetValue<string>() == key);
        Assert.Equal("Besöksnäring", (await editor.ReadAsync($"item/member-group?id={key}"))[0]!["name"]!.GetValue<string>());
    }

    /// <summary>How a member signs in is for those in the group Sensitive data: others neither read nor change it by saving what they read.</summary>
    [Fact]
    public async Task SignInFacts_WithoutSensitiveData_AreNeitherReadNorChanged()
    {
        using Editor editor = await site.SignInAsync();
        string key = await CreatedAsync(await editor.PostAsync("member", NewMember("granted")));
        IUser keeper = await site.UserAsync("medlemsvard", group => group.AddAllowedSection("member"));
        using Editor other = await site.SignInAsync(keeper.Username);

        JsonNode read = await other.ReadAsync($"member/{key}");
        Assert.False(read["isApproved"]!.GetValue<bool>());
        Assert.Null(read["lastPasswordChangeDate"]);
        Assert.False((await other.ReadAsync("filter/member?filter=granted"))["items"]![0]!["isApproved"]!.GetValue<bool>());
        read["username"] = "granted-again@example.se";
        Assert.Equal(HttpStatusCode.OK, (await other.PutAsync($"member/{key}", read)).StatusCode);

        JsonNode kept = await editor.ReadAsync($"member/{key}");
        Assert.Equal(("granted-again@example.se", true), (kept["username"]!.GetValue<string>(), kept["isApproved"]!.GetValue<bool>()));
        Assert.NotNull(kept["lastPasswordChangeDate"]);
        kept["isApproved"] = false;
        Assert.Equal(HttpStatusCode.OK, (await editor.PutAsync($"member/{key}", kept)).StatusCode);
        read["isApproved"] = true;
        Assert.Equal(HttpStatusCode.OK, (await other.PutAsync($"member/{key}", read)).StatusCode);
        Assert.False((await editor.ReadAsync($"member/{key}"))["isApproved"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Section_WithoutMembers_IsClosed()
    {
        IUser writer = await site.UserAsync("nomembers", group => group.AddAllowedSection("content"));
        using Editor editor = await site.SignInAsync(writer.Username);

        Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetAsync("filter/member")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.PostAsync("member", NewMember("smyg"))).StatusCode);
    }

    private static async Task<string> CreatedAsync(HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return answer.Headers.GetValues("Umb-Generated-Resource").Single();
    }

    private static JsonObject NewMember(string name) => new()
    {
        ["values"] = new JsonArray(new JsonObject { ["alias"] = "umbracoMemberComments", ["value"] = "Ordförande" }),
        ["variants"] = new JsonArray(new JsonObject { ["name"] = name }),
        ["email"] = $"{name}@example.se",
        ["username"] = $"{name}@example.se",
        ["password"] = "Ett-långt-lösenord",
        ["memberType"] = new JsonObject { ["id"] = MemberType },
        ["groups"] = new JsonArray(),
        ["isApproved"] = true,
    };
}
