using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Varumarke.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "applied_seeds",
                columns: table => new
                {
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    AppliedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_applied_seeds", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "asset_collections",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    NameSwedish = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    NameEnglish = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    DescriptionSwedish = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    DescriptionEnglish = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Assets = table.Column<string>(type: "character varying(6600)", maxLength: 6600, nullable: false),
                    IsPublic = table.Column<bool>(type: "boolean", nullable: false),
                    ChangedOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChangedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_asset_collections", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PerformingUserId = table.Column<int>(type: "integer", nullable: false),
                    PerformingUserKey = table.Column<Guid>(type: "uuid", nullable: true),
                    PerformingDetails = table.Column<string>(type: "character varying(1024)", maxLength: 1024, nullable: true),
                    PerformingIp = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    EventDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AffectedUserId = table.Column<int>(type: "integer", nullable: false),
                    AffectedUserKey = table.Column<Guid>(type: "uuid", nullable: true),
                    AffectedDetails = table.Column<string>(type: "character varying(1024)", maxLength: 1024, nullable: true),
                    EventType = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    EventDetails = table.Column<string>(type: "character varying(1024)", maxLength: 1024, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_entries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "audit_items",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    NodeId = table.Column<int>(type: "integer", nullable: false),
                    Type = table.Column<int>(type: "integer", nullable: false),
                    UserId = table.Column<int>(type: "integer", nullable: false),
                    EntityType = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    Comment = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Parameters = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Date = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_items", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cache_instructions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Origin = table.Column<Guid>(type: "uuid", nullable: false),
                    Written = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Instructions = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cache_instructions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "contributions",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Language = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    Idea = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Area = table.Column<Guid>(type: "uuid", nullable: true),
                    SenderKind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Contact = table.Column<string>(type: "text", nullable: true),
                    WantsMail = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    ReceivedOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReadOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AnsweredOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ActivityOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DoneOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PromisedOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Reply = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Activity = table.Column<Guid>(type: "uuid", nullable: true),
                    MergedInto = table.Column<Guid>(type: "uuid", nullable: true),
                    PublishedOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    IsHidden = table.Column<bool>(type: "boolean", nullable: false),
                    IsPublic = table.Column<bool>(type: "boolean", nullable: false),
                    RecordNumber = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    RegisteredOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contributions", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "dictionary_items",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    ParentKey = table.Column<Guid>(type: "uuid", nullable: true),
                    ItemKey = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: false),
                    CreateDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdateDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dictionary_items", x => x.Id);
                    table.UniqueConstraint("AK_dictionary_items_Key", x => x.Key);
                    table.ForeignKey(
                        name: "FK_dictionary_items_dictionary_items_ParentKey",
                        column: x => x.ParentKey,
                        principalTable: "dictionary_items",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "key_values",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    Value = table.Column<string>(type: "text", nullable: true),
                    Updated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_key_values", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "languages",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    IsoCode = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false),
                    CultureName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    IsDefault = table.Column<bool>(type: "boolean", nullable: false),
                    IsMandatory = table.Column<bool>(type: "boolean", nullable: false),
                    FallbackId = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_languages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_languages_languages_FallbackId",
                        column: x => x.FallbackId,
                        principalTable: "languages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "long_running_operations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Type = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    Result = table.Column<string>(type: "text", nullable: true),
                    Created = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Updated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Expires = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_long_running_operations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "mail_outbox",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    About = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    AddedOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DueOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ClosedOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mail_outbox", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "nodes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    ObjectType = table.Column<Guid>(type: "uuid", nullable: false),
                    ParentId = table.Column<int>(type: "integer", nullable: false),
                    Level = table.Column<int>(type: "integer", nullable: false),
                    Path = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false, collation: "C"),
                    SortOrder = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    Trashed = table.Column<bool>(type: "boolean", nullable: false),
                    CreatorId = table.Column<int>(type: "integer", nullable: true),
                    CreateDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdateDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_nodes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_nodes_nodes_ParentId",
                        column: x => x.ParentId,
                        principalTable: "nodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "openid_applications",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    ApplicationType = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    ClientId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    ClientSecret = table.Column<string>(type: "text", nullable: true),
                    ClientType = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    ConcurrencyToken = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    ConsentType = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    DisplayName = table.Column<string>(type: "text", nullable: true),
                    DisplayNames = table.Column<string>(type: "text", nullable: true),
                    JsonWebKeySet = table.Column<string>(type: "text", nullable: true),
                    Permissions = table.Column<string>(type: "text", nullable: true),
                    PostLogoutRedirectUris = table.Column<string>(type: "text", nullable: true),
                    Properties = table.Column<string>(type: "text", nullable: true),
                    RedirectUris = table.Column<string>(type: "text", nullable: true),
                    Requirements = table.Column<string>(type: "text", nullable: true),
                    Settings = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_openid_applications", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "openid_scopes",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    ConcurrencyToken = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    Description = table.Column<string>(type: "text", nullable: true),
                    Descriptions = table.Column<string>(type: "text", nullable: true),
                    DisplayName = table.Column<string>(type: "text", nullable: true),
                    DisplayNames = table.Column<string>(type: "text", nullable: true),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Properties = table.Column<string>(type: "text", nullable: true),
                    Resources = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_openid_scopes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "receipt_addresses",
                columns: table => new
                {
                    Group = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    MediaKey = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Address = table.Column<string>(type: "text", nullable: false),
                    Language = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    LeftOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    QueuedOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_receipt_addresses", x => new { x.Group, x.MediaKey });
                });

            migrationBuilder.CreateTable(
                name: "receipts",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    MediaKey = table.Column<Guid>(type: "uuid", nullable: false),
                    ContentHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Rendition = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Credit = table.Column<string>(type: "text", nullable: true),
                    Licence = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    UsableUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Purpose = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    IssuedOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_receipts", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "redirects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ContentKey = table.Column<Guid>(type: "uuid", nullable: false),
                    Url = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: false),
                    UrlHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Culture = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    CreateDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_redirects", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "relation_types",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    Alias = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    IsBidirectional = table.Column<bool>(type: "boolean", nullable: false),
                    IsDependency = table.Column<bool>(type: "boolean", nullable: false),
                    ParentObjectType = table.Column<Guid>(type: "uuid", nullable: true),
                    ChildObjectType = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_relation_types", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "released_assets",
                columns: table => new
                {
                    MediaKey = table.Column<Guid>(type: "uuid", nullable: false),
                    ContentHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PerceptualHash = table.Column<long>(type: "bigint", nullable: true),
                    ReleasedOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    GoneOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_released_assets", x => new { x.MediaKey, x.ContentHash });
                });

            migrationBuilder.CreateTable(
                name: "search_subscriptions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Address = table.Column<string>(type: "text", nullable: false),
                    Language = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    Query = table.Column<string>(type: "text", nullable: false),
                    AskedOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ConfirmedOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ToldUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SentOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_subscriptions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "share_links",
                columns: table => new
                {
                    SecretHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CollectionKey = table.Column<Guid>(type: "uuid", nullable: false),
                    PasswordHash = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    EndsOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    MadeOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MadeBy = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_share_links", x => x.SecretHash);
                });

            migrationBuilder.CreateTable(
                name: "two_factor_logins",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OwnerKey = table.Column<Guid>(type: "uuid", nullable: false),
                    Provider = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Secret = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_two_factor_logins", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "usage_counts",
                columns: table => new
                {
                    Month = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Subject = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Count = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_usage_counts", x => new { x.Month, x.Kind, x.Subject });
                });

            migrationBuilder.CreateTable(
                name: "user_groups",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    Alias = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Description = table.Column<string>(type: "text", nullable: true),
                    Icon = table.Column<string>(type: "text", nullable: true),
                    HasAccessToAllLanguages = table.Column<bool>(type: "boolean", nullable: false),
                    StartContentId = table.Column<int>(type: "integer", nullable: true),
                    StartMediaId = table.Column<int>(type: "integer", nullable: true),
                    Sections = table.Column<List<string>>(type: "text[]", nullable: false),
                    Languages = table.Column<List<int>>(type: "integer[]", nullable: false),
                    Permissions = table.Column<List<string>>(type: "text[]", nullable: false),
                    CreateDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdateDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_user_groups", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Email = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Username = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Password = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    PasswordConfig = table.Column<string>(type: "text", nullable: true),
                    IsApproved = table.Column<bool>(type: "boolean", nullable: false),
                    IsLockedOut = table.Column<bool>(type: "boolean", nullable: false),
                    Language = table.Column<string>(type: "text", nullable: true),
                    SecurityStamp = table.Column<string>(type: "text", nullable: true),
                    FailedPasswordAttempts = table.Column<int>(type: "integer", nullable: false),
                    LastLoginDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastPasswordChangeDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastLockoutDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EmailConfirmedDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    InvitedDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Avatar = table.Column<string>(type: "text", nullable: true),
                    Comments = table.Column<string>(type: "text", nullable: true),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    StartContentIds = table.Column<List<int>>(type: "integer[]", nullable: false),
                    StartMediaIds = table.Column<List<int>>(type: "integer[]", nullable: false),
                    CreateDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdateDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_users", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "webhook_logs",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    WebhookKey = table.Column<Guid>(type: "uuid", nullable: false),
                    Url = table.Column<string>(type: "text", nullable: false),
                    StatusCode = table.Column<string>(type: "text", nullable: false),
                    Date = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EventAlias = table.Column<string>(type: "text", nullable: false),
                    RetryCount = table.Column<int>(type: "integer", nullable: false),
                    RequestHeaders = table.Column<string>(type: "text", nullable: false),
                    RequestBody = table.Column<string>(type: "text", nullable: true),
                    ResponseHeaders = table.Column<string>(type: "text", nullable: false),
                    ResponseBody = table.Column<string>(type: "text", nullable: false),
                    ExceptionOccured = table.Column<bool>(type: "boolean", nullable: false),
                    IsSuccessStatusCode = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_webhook_logs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "webhook_requests",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    WebhookKey = table.Column<Guid>(type: "uuid", nullable: false),
                    EventAlias = table.Column<string>(type: "text", nullable: false),
                    RequestObject = table.Column<string>(type: "text", nullable: true),
                    RetryCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_webhook_requests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "webhooks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: true),
                    Description = table.Column<string>(type: "text", nullable: true),
                    Url = table.Column<string>(type: "text", nullable: false),
                    Enabled = table.Column<bool>(type: "boolean", nullable: false),
                    Events = table.Column<List<string>>(type: "text[]", nullable: false),
                    ContentTypeKeys = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    Headers = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_webhooks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "work_links",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    Document = table.Column<Guid>(type: "uuid", nullable: false),
                    Deadline = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Occasion = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    MadeOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpiresOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UsedOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_links", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "work_updates",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    Document = table.Column<Guid>(type: "uuid", nullable: false),
                    SaidOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SaidBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Before = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    After = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Picture = table.Column<Guid>(type: "uuid", nullable: true),
                    Decision = table.Column<int>(type: "integer", nullable: false),
                    DecidedOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_updates", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "dictionary_texts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ItemId = table.Column<int>(type: "integer", nullable: false),
                    LanguageId = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dictionary_texts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_dictionary_texts_dictionary_items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "dictionary_items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_dictionary_texts_languages_LanguageId",
                        column: x => x.LanguageId,
                        principalTable: "languages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "document_url_aliases",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    DocumentKey = table.Column<Guid>(type: "uuid", nullable: false),
                    LanguageId = table.Column<int>(type: "integer", nullable: true),
                    Alias = table.Column<string>(type: "character varying(512)", maxLength: 512, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_document_url_aliases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_document_url_aliases_languages_LanguageId",
                        column: x => x.LanguageId,
                        principalTable: "languages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "document_urls",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    DocumentKey = table.Column<Guid>(type: "uuid", nullable: false),
                    LanguageId = table.Column<int>(type: "integer", nullable: true),
                    UrlSegment = table.Column<string>(type: "character varying(512)", maxLength: 512, nullable: false),
                    IsDraft = table.Column<bool>(type: "boolean", nullable: false),
                    IsPrimary = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_document_urls", x => x.Id);
                    table.ForeignKey(
                        name: "FK_document_urls_languages_LanguageId",
                        column: x => x.LanguageId,
                        principalTable: "languages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tags",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Group = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    LanguageId = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tags", x => x.Id);
                    table.ForeignKey(
                        name: "FK_tags_languages_LanguageId",
                        column: x => x.LanguageId,
                        principalTable: "languages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "content_types",
                columns: table => new
                {
                    NodeId = table.Column<int>(type: "integer", nullable: false),
                    Alias = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Icon = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    Thumbnail = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    Description = table.Column<string>(type: "character varying(1500)", maxLength: 1500, nullable: true),
                    AllowedAtRoot = table.Column<bool>(type: "boolean", nullable: false),
                    IsElement = table.Column<bool>(type: "boolean", nullable: false),
                    Variations = table.Column<byte>(type: "smallint", nullable: false),
                    ListView = table.Column<Guid>(type: "uuid", nullable: true),
                    PreventCleanup = table.Column<bool>(type: "boolean", nullable: false),
                    KeepAllVersionsNewerThanDays = table.Column<int>(type: "integer", nullable: true),
                    KeepLatestVersionPerDayForDays = table.Column<int>(type: "integer", nullable: true),
                    DefaultTemplateId = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_types", x => x.NodeId);
                    table.ForeignKey(
                        name: "FK_content_types_nodes_NodeId",
                        column: x => x.NodeId,
                        principalTable: "nodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contents",
                columns: table => new
                {
                    NodeId = table.Column<int>(type: "integer", nullable: false),
                    ContentTypeId = table.Column<int>(type: "integer", nullable: false),
                    Published = table.Column<bool>(type: "boolean", nullable: false),
                    Edited = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contents", x => x.NodeId);
                    table.ForeignKey(
                        name: "FK_contents_nodes_ContentTypeId",
                        column: x => x.ContentTypeId,
                        principalTable: "nodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_contents_nodes_NodeId",
                        column: x => x.NodeId,
                        principalTable: "nodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "data_types",
                columns: table => new
                {
                    NodeId = table.Column<int>(type: "integer", nullable: false),
                    EditorAlias = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    EditorUiAlias = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    StorageType = table.Column<int>(type: "integer", nullable: false),
                    Configuration = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_types", x => x.NodeId);
                    table.ForeignKey(
                        name: "FK_data_types_nodes_NodeId",
                        column: x => x.NodeId,
                        principalTable: "nodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "picture_facts",
                columns: table => new
                {
                    NodeId = table.Column<int>(type: "integer", nullable: false),
                    Path = table.Column<string>(type: "character varying(1024)", maxLength: 1024, nullable: false),
                    Stamp = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    ContentHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    MediaType = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Width = table.Column<int>(type: "integer", nullable: true),
                    Height = table.Column<int>(type: "integer", nullable: true),
                    Frames = table.Column<int>(type: "integer", nullable: false),
                    HasAlpha = table.Column<bool>(type: "boolean", nullable: false),
                    PerceptualHash = table.Column<long>(type: "bigint", nullable: true),
                    DominantColour = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    Placeholder = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_picture_facts", x => x.NodeId);
                    table.ForeignKey(
                        name: "FK_picture_facts_nodes_NodeId",
                        column: x => x.NodeId,
                        principalTable: "nodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "public_access_entries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProtectedNodeId = table.Column<int>(type: "integer", nullable: false),
                    LoginNodeId = table.Column<int>(type: "integer", nullable: false),
                    NoAccessNodeId = table.Column<int>(type: "integer", nullable: false),
                    CreateDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdateDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_public_access_entries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_public_access_entries_nodes_ProtectedNodeId",
                        column: x => x.ProtectedNodeId,
                        principalTable: "nodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "openid_authorizations",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    ApplicationId = table.Column<string>(type: "text", nullable: true),
                    ConcurrencyToken = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    CreationDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Properties = table.Column<string>(type: "text", nullable: true),
                    Scopes = table.Column<string>(type: "text", nullable: true),
                    Status = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    Subject = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Type = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_openid_authorizations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_openid_authorizations_openid_applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "openid_applications",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "relations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ParentId = table.Column<int>(type: "integer", nullable: false),
                    ChildId = table.Column<int>(type: "integer", nullable: false),
                    RelationTypeId = table.Column<int>(type: "integer", nullable: false),
                    Comment = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    CreateDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_relations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_relations_nodes_ChildId",
                        column: x => x.ChildId,
                        principalTable: "nodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_relations_nodes_ParentId",
                        column: x => x.ParentId,
                        principalTable: "nodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_relations_relation_types_RelationTypeId",
                        column: x => x.RelationTypeId,
                        principalTable: "relation_types",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_group_granular_permissions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    GroupId = table.Column<int>(type: "integer", nullable: false),
                    Context = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Key = table.Column<Guid>(type: "uuid", nullable: true),
                    Permission = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_user_group_granular_permissions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_user_group_granular_permissions_user_groups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "user_groups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "editor_notifications",
                columns: table => new
                {
                    UserId = table.Column<int>(type: "integer", nullable: false),
                    NodeId = table.Column<int>(type: "integer", nullable: false),
                    Action = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_editor_notifications", x => new { x.UserId, x.NodeId, x.Action });
                    table.ForeignKey(
                        name: "FK_editor_notifications_nodes_NodeId",
                        column: x => x.NodeId,
                        principalTable: "nodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_editor_notifications_users_UserId",
                        column: x => x.UserId,
                        principalTable: "users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_clients",
                columns: table => new
                {
                    ClientId = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    UserId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_user_clients", x => x.ClientId);
                    table.ForeignKey(
                        name: "FK_user_clients_users_UserId",
                        column: x => x.UserId,
                        principalTable: "users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_data",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<int>(type: "integer", nullable: false),
                    Group = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Identifier = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Value = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_user_data", x => x.Key);
                    table.ForeignKey(
                        name: "FK_user_data_users_UserId",
                        column: x => x.UserId,
                        principalTable: "users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_group_members",
                columns: table => new
                {
                    GroupId = table.Column<int>(type: "integer", nullable: false),
                    UserId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_user_group_members", x => new { x.UserId, x.GroupId });
                    table.ForeignKey(
                        name: "FK_user_group_members_user_groups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "user_groups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_user_group_members_users_UserId",
                        column: x => x.UserId,
                        principalTable: "users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_logins",
                columns: table => new
                {
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<int>(type: "integer", nullable: false),
                    LoggedIn = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LastValidated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LoggedOut = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    IpAddress = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_user_logins", x => x.SessionId);
                    table.ForeignKey(
                        name: "FK_user_logins_users_UserId",
                        column: x => x.UserId,
                        principalTable: "users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "content_type_allowed_templates",
                columns: table => new
                {
                    ContentTypeId = table.Column<int>(type: "integer", nullable: false),
                    TemplateId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_type_allowed_templates", x => new { x.ContentTypeId, x.TemplateId });
                    table.ForeignKey(
                        name: "FK_content_type_allowed_templates_content_types_ContentTypeId",
                        column: x => x.ContentTypeId,
                        principalTable: "content_types",
                        principalColumn: "NodeId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "content_type_allowed_types",
                columns: table => new
                {
                    ContentTypeId = table.Column<int>(type: "integer", nullable: false),
                    AllowedId = table.Column<int>(type: "integer", nullable: false),
                    SortOrder = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_type_allowed_types", x => new { x.ContentTypeId, x.AllowedId });
                    table.ForeignKey(
                        name: "FK_content_type_allowed_types_content_types_AllowedId",
                        column: x => x.AllowedId,
                        principalTable: "content_types",
                        principalColumn: "NodeId",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_content_type_allowed_types_content_types_ContentTypeId",
                        column: x => x.ContentTypeId,
                        principalTable: "content_types",
                        principalColumn: "NodeId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "content_type_compositions",
                columns: table => new
                {
                    ParentId = table.Column<int>(type: "integer", nullable: false),
                    ChildId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_type_compositions", x => new { x.ChildId, x.ParentId });
                    table.ForeignKey(
                        name: "FK_content_type_compositions_content_types_ChildId",
                        column: x => x.ChildId,
                        principalTable: "content_types",
                        principalColumn: "NodeId",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_content_type_compositions_content_types_ParentId",
                        column: x => x.ParentId,
                        principalTable: "content_types",
                        principalColumn: "NodeId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "property_groups",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    ContentTypeId = table.Column<int>(type: "integer", nullable: false),
                    Type = table.Column<short>(type: "smallint", nullable: false),
                    Alias = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    SortOrder = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_property_groups", x => x.Id);
                    table.ForeignKey(
                        name: "FK_property_groups_content_types_ContentTypeId",
                        column: x => x.ContentTypeId,
                        principalTable: "content_types",
                        principalColumn: "NodeId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "content_cultures",
                columns: table => new
                {
                    NodeId = table.Column<int>(type: "integer", nullable: false),
                    LanguageId = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    Available = table.Column<bool>(type: "boolean", nullable: false),
                    Published = table.Column<bool>(type: "boolean", nullable: false),
                    Edited = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_cultures", x => new { x.NodeId, x.LanguageId });
                    table.ForeignKey(
                        name: "FK_content_cultures_contents_NodeId",
                        column: x => x.NodeId,
                        principalTable: "contents",
                        principalColumn: "NodeId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "content_schedules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    NodeId = table.Column<int>(type: "integer", nullable: false),
                    LanguageId = table.Column<int>(type: "integer", nullable: true),
                    Date = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Action = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_schedules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_content_schedules_contents_NodeId",
                        column: x => x.NodeId,
                        principalTable: "contents",
                        principalColumn: "NodeId",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_content_schedules_languages_LanguageId",
                        column: x => x.LanguageId,
                        principalTable: "languages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "content_versions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    NodeId = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    NameKey = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    VersionDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UserId = table.Column<int>(type: "integer", nullable: true),
                    Current = table.Column<bool>(type: "boolean", nullable: false),
                    Published = table.Column<bool>(type: "boolean", nullable: false),
                    TemplateId = table.Column<int>(type: "integer", nullable: true),
                    PreventCleanup = table.Column<bool>(type: "boolean", nullable: false),
                    Data = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_versions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_content_versions_contents_NodeId",
                        column: x => x.NodeId,
                        principalTable: "contents",
                        principalColumn: "NodeId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "domains",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    LanguageId = table.Column<int>(type: "integer", nullable: true),
                    RootContentId = table.Column<int>(type: "integer", nullable: true),
                    SortOrder = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_domains", x => x.Id);
                    table.ForeignKey(
                        name: "FK_domains_contents_RootContentId",
                        column: x => x.RootContentId,
                        principalTable: "contents",
                        principalColumn: "NodeId",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_domains_languages_LanguageId",
                        column: x => x.LanguageId,
                        principalTable: "languages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "media_paths",
                columns: table => new
                {
                    NodeId = table.Column<int>(type: "integer", nullable: false),
                    Path = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_media_paths", x => new { x.NodeId, x.Path });
                    table.ForeignKey(
                        name: "FK_media_paths_contents_NodeId",
                        column: x => x.NodeId,
                        principalTable: "contents",
                        principalColumn: "NodeId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "member_group_members",
                columns: table => new
                {
                    MemberId = table.Column<int>(type: "integer", nullable: false),
                    GroupId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_member_group_members", x => new { x.MemberId, x.GroupId });
                    table.ForeignKey(
                        name: "FK_member_group_members_contents_MemberId",
                        column: x => x.MemberId,
                        principalTable: "contents",
                        principalColumn: "NodeId",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_member_group_members_nodes_GroupId",
                        column: x => x.GroupId,
                        principalTable: "nodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "members",
                columns: table => new
                {
                    NodeId = table.Column<int>(type: "integer", nullable: false),
                    Email = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Username = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    UsernameKey = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Password = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    PasswordConfig = table.Column<string>(type: "text", nullable: true),
                    SecurityStamp = table.Column<string>(type: "text", nullable: true),
                    IsApproved = table.Column<bool>(type: "boolean", nullable: false),
                    IsLockedOut = table.Column<bool>(type: "boolean", nullable: false),
                    FailedPasswordAttempts = table.Column<int>(type: "integer", nullable: false),
                    EmailConfirmedDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastLoginDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastLockoutDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastPasswordChangeDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members", x => x.NodeId);
                    table.ForeignKey(
                        name: "FK_members_contents_NodeId",
                        column: x => x.NodeId,
                        principalTable: "contents",
                        principalColumn: "NodeId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "public_access_rules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    RuleType = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    RuleValue = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    CreateDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdateDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_public_access_rules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_public_access_rules_public_access_entries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "public_access_entries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "openid_tokens",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    ApplicationId = table.Column<string>(type: "text", nullable: true),
                    AuthorizationId = table.Column<string>(type: "text", nullable: true),
                    ConcurrencyToken = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    CreationDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ExpirationDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Payload = table.Column<string>(type: "text", nullable: true),
                    Properties = table.Column<string>(type: "text", nullable: true),
                    RedemptionDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReferenceId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Status = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    Subject = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Type = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_openid_tokens", x => x.Id);
                    table.ForeignKey(
                        name: "FK_openid_tokens_openid_applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "openid_applications",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_openid_tokens_openid_authorizations_AuthorizationId",
                        column: x => x.AuthorizationId,
                        principalTable: "openid_authorizations",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "property_types",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    ContentTypeId = table.Column<int>(type: "integer", nullable: false),
                    PropertyGroupId = table.Column<int>(type: "integer", nullable: true),
                    DataTypeId = table.Column<int>(type: "integer", nullable: false),
                    Alias = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Description = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    SortOrder = table.Column<int>(type: "integer", nullable: false),
                    Mandatory = table.Column<bool>(type: "boolean", nullable: false),
                    MandatoryMessage = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    ValidationRegExp = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    ValidationRegExpMessage = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    LabelOnTop = table.Column<bool>(type: "boolean", nullable: false),
                    Variations = table.Column<byte>(type: "smallint", nullable: false),
                    MemberCanEdit = table.Column<bool>(type: "boolean", nullable: false),
                    MemberCanView = table.Column<bool>(type: "boolean", nullable: false),
                    IsSensitive = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_property_types", x => x.Id);
                    table.ForeignKey(
                        name: "FK_property_types_content_types_ContentTypeId",
                        column: x => x.ContentTypeId,
                        principalTable: "content_types",
                        principalColumn: "NodeId",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_property_types_data_types_DataTypeId",
                        column: x => x.DataTypeId,
                        principalTable: "data_types",
                        principalColumn: "NodeId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_property_types_property_groups_PropertyGroupId",
                        column: x => x.PropertyGroupId,
                        principalTable: "property_groups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "content_version_cultures",
                columns: table => new
                {
                    VersionId = table.Column<int>(type: "integer", nullable: false),
                    LanguageId = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Date = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_version_cultures", x => new { x.VersionId, x.LanguageId });
                    table.ForeignKey(
                        name: "FK_content_version_cultures_content_versions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "content_versions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tag_uses",
                columns: table => new
                {
                    NodeId = table.Column<int>(type: "integer", nullable: false),
                    PropertyTypeId = table.Column<int>(type: "integer", nullable: false),
                    TagId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tag_uses", x => new { x.NodeId, x.PropertyTypeId, x.TagId });
                    table.ForeignKey(
                        name: "FK_tag_uses_contents_NodeId",
                        column: x => x.NodeId,
                        principalTable: "contents",
                        principalColumn: "NodeId",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_tag_uses_property_types_PropertyTypeId",
                        column: x => x.PropertyTypeId,
                        principalTable: "property_types",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_tag_uses_tags_TagId",
                        column: x => x.TagId,
                        principalTable: "tags",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "nodes",
                columns: new[] { "Id", "CreateDate", "CreatorId", "Key", "Level", "Name", "ObjectType", "ParentId", "Path", "SortOrder", "Trashed", "UpdateDate" },
                values: new object[,]
                {
                    { -1, new DateTime(2026, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc), -1, new Guid("916724a5-173d-4619-b97e-b9de133dd6f5"), 0, "SYSTEM DATA: umbraco master root", new Guid("ea7d8624-4cfe-4578-a871-24aa946bf34d"), -1, "-1", 0, false, new DateTime(2026, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc) },
                    { -21, new DateTime(2026, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc), -1, new Guid("bf7c7cbc-952f-4518-97a2-69e9c7b33842"), 0, "Recycle Bin", new Guid("cf3d8e34-1c1c-41e9-ae56-878b57b32113"), -1, "-1,-21", 0, false, new DateTime(2026, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc) },
                    { -20, new DateTime(2026, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc), -1, new Guid("0f582a79-1e41-4cf0-bfa0-76340651891a"), 0, "Recycle Bin", new Guid("01bb7ff2-24dc-4c0c-95a2-c24ef72bbac8"), -1, "-1,-20", 0, false, new DateTime(2026, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc) }
                });

            migrationBuilder.CreateIndex(
                name: "IX_asset_collections_IsPublic_ChangedOn",
                table: "asset_collections",
                columns: new[] { "IsPublic", "ChangedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_EventDate",
                table: "audit_entries",
                column: "EventDate");

            migrationBuilder.CreateIndex(
                name: "IX_audit_items_Date",
                table: "audit_items",
                column: "Date");

            migrationBuilder.CreateIndex(
                name: "IX_audit_items_NodeId_Date",
                table: "audit_items",
                columns: new[] { "NodeId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_items_UserId_Date",
                table: "audit_items",
                columns: new[] { "UserId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_cache_instructions_Written",
                table: "cache_instructions",
                column: "Written");

            migrationBuilder.CreateIndex(
                name: "IX_content_cultures_LanguageId",
                table: "content_cultures",
                column: "LanguageId");

            migrationBuilder.CreateIndex(
                name: "IX_content_schedules_Date",
                table: "content_schedules",
                column: "Date");

            migrationBuilder.CreateIndex(
                name: "IX_content_schedules_LanguageId",
                table: "content_schedules",
                column: "LanguageId");

            migrationBuilder.CreateIndex(
                name: "IX_content_schedules_NodeId",
                table: "content_schedules",
                column: "NodeId");

            migrationBuilder.CreateIndex(
                name: "IX_content_type_allowed_types_AllowedId",
                table: "content_type_allowed_types",
                column: "AllowedId");

            migrationBuilder.CreateIndex(
                name: "IX_content_type_compositions_ParentId",
                table: "content_type_compositions",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_content_types_Alias",
                table: "content_types",
                column: "Alias");

            migrationBuilder.CreateIndex(
                name: "IX_content_version_cultures_LanguageId_NameKey",
                table: "content_version_cultures",
                columns: new[] { "LanguageId", "NameKey" });

            migrationBuilder.CreateIndex(
                name: "IX_content_versions_NameKey",
                table: "content_versions",
                column: "NameKey");

            migrationBuilder.CreateIndex(
                name: "IX_content_versions_NodeId_Current_Published",
                table: "content_versions",
                columns: new[] { "NodeId", "Current", "Published" });

            migrationBuilder.CreateIndex(
                name: "IX_content_versions_VersionDate",
                table: "content_versions",
                column: "VersionDate");

            migrationBuilder.CreateIndex(
                name: "IX_contents_ContentTypeId",
                table: "contents",
                column: "ContentTypeId");

            migrationBuilder.CreateIndex(
                name: "IX_contributions_Code",
                table: "contributions",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_contributions_IsPublic_ReceivedOn",
                table: "contributions",
                columns: new[] { "IsPublic", "ReceivedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_contributions_MergedInto",
                table: "contributions",
                column: "MergedInto");

            migrationBuilder.CreateIndex(
                name: "IX_contributions_State_ReceivedOn",
                table: "contributions",
                columns: new[] { "State", "ReceivedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_data_types_EditorAlias",
                table: "data_types",
                column: "EditorAlias");

            migrationBuilder.CreateIndex(
                name: "IX_dictionary_items_ItemKey",
                table: "dictionary_items",
                column: "ItemKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dictionary_items_ParentKey",
                table: "dictionary_items",
                column: "ParentKey");

            migrationBuilder.CreateIndex(
                name: "IX_dictionary_texts_ItemId_LanguageId",
                table: "dictionary_texts",
                columns: new[] { "ItemId", "LanguageId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dictionary_texts_LanguageId",
                table: "dictionary_texts",
                column: "LanguageId");

            migrationBuilder.CreateIndex(
                name: "IX_document_url_aliases_DocumentKey",
                table: "document_url_aliases",
                column: "DocumentKey");

            migrationBuilder.CreateIndex(
                name: "IX_document_url_aliases_LanguageId",
                table: "document_url_aliases",
                column: "LanguageId");

            migrationBuilder.CreateIndex(
                name: "IX_document_urls_DocumentKey",
                table: "document_urls",
                column: "DocumentKey");

            migrationBuilder.CreateIndex(
                name: "IX_document_urls_LanguageId",
                table: "document_urls",
                column: "LanguageId");

            migrationBuilder.CreateIndex(
                name: "IX_domains_Key",
                table: "domains",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_domains_LanguageId",
                table: "domains",
                column: "LanguageId");

            migrationBuilder.CreateIndex(
                name: "IX_domains_Name",
                table: "domains",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_domains_RootContentId",
                table: "domains",
                column: "RootContentId");

            migrationBuilder.CreateIndex(
                name: "IX_editor_notifications_NodeId",
                table: "editor_notifications",
                column: "NodeId");

            migrationBuilder.CreateIndex(
                name: "IX_languages_FallbackId",
                table: "languages",
                column: "FallbackId");

            migrationBuilder.CreateIndex(
                name: "IX_languages_IsoCode",
                table: "languages",
                column: "IsoCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_languages_Key",
                table: "languages",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_long_running_operations_Type_Status",
                table: "long_running_operations",
                columns: new[] { "Type", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_mail_outbox_About",
                table: "mail_outbox",
                column: "About");

            migrationBuilder.CreateIndex(
                name: "IX_mail_outbox_ClosedOn_DueOn",
                table: "mail_outbox",
                columns: new[] { "ClosedOn", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_media_paths_Path",
                table: "media_paths",
                column: "Path");

            migrationBuilder.CreateIndex(
                name: "IX_member_group_members_GroupId",
                table: "member_group_members",
                column: "GroupId");

            migrationBuilder.CreateIndex(
                name: "IX_members_Email",
                table: "members",
                column: "Email");

            migrationBuilder.CreateIndex(
                name: "IX_members_UsernameKey",
                table: "members",
                column: "UsernameKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_nodes_Key",
                table: "nodes",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_nodes_ObjectType_Trashed",
                table: "nodes",
                columns: new[] { "ObjectType", "Trashed" });

            migrationBuilder.CreateIndex(
                name: "IX_nodes_ParentId_SortOrder",
                table: "nodes",
                columns: new[] { "ParentId", "SortOrder" });

            migrationBuilder.CreateIndex(
                name: "IX_nodes_Path",
                table: "nodes",
                column: "Path");

            migrationBuilder.CreateIndex(
                name: "IX_openid_applications_ClientId",
                table: "openid_applications",
                column: "ClientId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_openid_authorizations_ApplicationId_Status_Subject_Type",
                table: "openid_authorizations",
                columns: new[] { "ApplicationId", "Status", "Subject", "Type" });

            migrationBuilder.CreateIndex(
                name: "IX_openid_scopes_Name",
                table: "openid_scopes",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_openid_tokens_ApplicationId_Status_Subject_Type",
                table: "openid_tokens",
                columns: new[] { "ApplicationId", "Status", "Subject", "Type" });

            migrationBuilder.CreateIndex(
                name: "IX_openid_tokens_AuthorizationId",
                table: "openid_tokens",
                column: "AuthorizationId");

            migrationBuilder.CreateIndex(
                name: "IX_openid_tokens_ReferenceId",
                table: "openid_tokens",
                column: "ReferenceId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_picture_facts_ContentHash",
                table: "picture_facts",
                column: "ContentHash");

            migrationBuilder.CreateIndex(
                name: "IX_property_groups_ContentTypeId",
                table: "property_groups",
                column: "ContentTypeId");

            migrationBuilder.CreateIndex(
                name: "IX_property_groups_Key",
                table: "property_groups",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_property_types_ContentTypeId_Alias",
                table: "property_types",
                columns: new[] { "ContentTypeId", "Alias" });

            migrationBuilder.CreateIndex(
                name: "IX_property_types_DataTypeId",
                table: "property_types",
                column: "DataTypeId");

            migrationBuilder.CreateIndex(
                name: "IX_property_types_Key",
                table: "property_types",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_property_types_PropertyGroupId",
                table: "property_types",
                column: "PropertyGroupId");

            migrationBuilder.CreateIndex(
                name: "IX_public_access_entries_ProtectedNodeId",
                table: "public_access_entries",
                column: "ProtectedNodeId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_public_access_rules_EntryId",
                table: "public_access_rules",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_receipt_addresses_LeftOn",
                table: "receipt_addresses",
                column: "LeftOn");

            migrationBuilder.CreateIndex(
                name: "IX_receipt_addresses_MediaKey",
                table: "receipt_addresses",
                column: "MediaKey");

            migrationBuilder.CreateIndex(
                name: "IX_receipts_IssuedOn",
                table: "receipts",
                column: "IssuedOn");

            migrationBuilder.CreateIndex(
                name: "IX_receipts_MediaKey",
                table: "receipts",
                column: "MediaKey");

            migrationBuilder.CreateIndex(
                name: "IX_redirects_ContentKey",
                table: "redirects",
                column: "ContentKey");

            migrationBuilder.CreateIndex(
                name: "IX_redirects_CreateDate",
                table: "redirects",
                column: "CreateDate");

            migrationBuilder.CreateIndex(
                name: "IX_redirects_UrlHash",
                table: "redirects",
                column: "UrlHash");

            migrationBuilder.CreateIndex(
                name: "IX_relation_types_Alias",
                table: "relation_types",
                column: "Alias",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_relation_types_Key",
                table: "relation_types",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_relations_ChildId",
                table: "relations",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_relations_ParentId_ChildId_RelationTypeId",
                table: "relations",
                columns: new[] { "ParentId", "ChildId", "RelationTypeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_relations_RelationTypeId",
                table: "relations",
                column: "RelationTypeId");

            migrationBuilder.CreateIndex(
                name: "IX_search_subscriptions_ConfirmedOn",
                table: "search_subscriptions",
                column: "ConfirmedOn");

            migrationBuilder.CreateIndex(
                name: "IX_share_links_CollectionKey",
                table: "share_links",
                column: "CollectionKey");

            migrationBuilder.CreateIndex(
                name: "IX_tag_uses_PropertyTypeId",
                table: "tag_uses",
                column: "PropertyTypeId");

            migrationBuilder.CreateIndex(
                name: "IX_tag_uses_TagId",
                table: "tag_uses",
                column: "TagId");

            migrationBuilder.CreateIndex(
                name: "IX_tags_Group_Text_LanguageId",
                table: "tags",
                columns: new[] { "Group", "Text", "LanguageId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_tags_LanguageId",
                table: "tags",
                column: "LanguageId");

            migrationBuilder.CreateIndex(
                name: "IX_two_factor_logins_OwnerKey_Provider",
                table: "two_factor_logins",
                columns: new[] { "OwnerKey", "Provider" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_user_clients_UserId",
                table: "user_clients",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_user_data_UserId_Group_Identifier",
                table: "user_data",
                columns: new[] { "UserId", "Group", "Identifier" });

            migrationBuilder.CreateIndex(
                name: "IX_user_group_granular_permissions_GroupId_Context_Key",
                table: "user_group_granular_permissions",
                columns: new[] { "GroupId", "Context", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_user_group_granular_permissions_Key",
                table: "user_group_granular_permissions",
                column: "Key");

            migrationBuilder.CreateIndex(
                name: "IX_user_group_members_GroupId",
                table: "user_group_members",
                column: "GroupId");

            migrationBuilder.CreateIndex(
                name: "IX_user_groups_Alias",
                table: "user_groups",
                column: "Alias",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_user_groups_Key",
                table: "user_groups",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_user_logins_LastValidated",
                table: "user_logins",
                column: "LastValidated");

            migrationBuilder.CreateIndex(
                name: "IX_user_logins_UserId",
                table: "user_logins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_users_Email",
                table: "users",
                column: "Email");

            migrationBuilder.CreateIndex(
                name: "IX_users_Key",
                table: "users",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_users_Username",
                table: "users",
                column: "Username",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_webhook_logs_Date",
                table: "webhook_logs",
                column: "Date");

            migrationBuilder.CreateIndex(
                name: "IX_webhook_logs_WebhookKey_Date",
                table: "webhook_logs",
                columns: new[] { "WebhookKey", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_webhook_requests_WebhookKey",
                table: "webhook_requests",
                column: "WebhookKey");

            migrationBuilder.CreateIndex(
                name: "IX_webhooks_Key",
                table: "webhooks",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_work_links_Document_Deadline_Occasion",
                table: "work_links",
                columns: new[] { "Document", "Deadline", "Occasion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_work_links_ExpiresOn",
                table: "work_links",
                column: "ExpiresOn");

            migrationBuilder.CreateIndex(
                name: "IX_work_updates_Decision",
                table: "work_updates",
                column: "Decision");

            migrationBuilder.CreateIndex(
                name: "IX_work_updates_Document_SaidOn",
                table: "work_updates",
                columns: new[] { "Document", "SaidOn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "applied_seeds");

            migrationBuilder.DropTable(
                name: "asset_collections");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "audit_items");

            migrationBuilder.DropTable(
                name: "cache_instructions");

            migrationBuilder.DropTable(
                name: "content_cultures");

            migrationBuilder.DropTable(
                name: "content_schedules");

            migrationBuilder.DropTable(
                name: "content_type_allowed_templates");

            migrationBuilder.DropTable(
                name: "content_type_allowed_types");

            migrationBuilder.DropTable(
                name: "content_type_compositions");

            migrationBuilder.DropTable(
                name: "content_version_cultures");

            migrationBuilder.DropTable(
                name: "contributions");

            migrationBuilder.DropTable(
                name: "dictionary_texts");

            migrationBuilder.DropTable(
                name: "document_url_aliases");

            migrationBuilder.DropTable(
                name: "document_urls");

            migrationBuilder.DropTable(
                name: "domains");

            migrationBuilder.DropTable(
                name: "editor_notifications");

            migrationBuilder.DropTable(
                name: "key_values");

            migrationBuilder.DropTable(
                name: "long_running_operations");

            migrationBuilder.DropTable(
                name: "mail_outbox");

            migrationBuilder.DropTable(
                name: "media_paths");

            migrationBuilder.DropTable(
                name: "member_group_members");

            migrationBuilder.DropTable(
                name: "members");

            migrationBuilder.DropTable(
                name: "openid_scopes");

            migrationBuilder.DropTable(
                name: "openid_tokens");

            migrationBuilder.DropTable(
                name: "picture_facts");

            migrationBuilder.DropTable(
                name: "public_access_rules");

            migrationBuilder.DropTable(
                name: "receipt_addresses");

            migrationBuilder.DropTable(
                name: "receipts");

            migrationBuilder.DropTable(
                name: "redirects");

            migrationBuilder.DropTable(
                name: "relations");

            migrationBuilder.DropTable(
                name: "released_assets");

            migrationBuilder.DropTable(
                name: "search_subscriptions");

            migrationBuilder.DropTable(
                name: "share_links");

            migrationBuilder.DropTable(
                name: "tag_uses");

            migrationBuilder.DropTable(
                name: "two_factor_logins");

            migrationBuilder.DropTable(
                name: "usage_counts");

            migrationBuilder.DropTable(
                name: "user_clients");

            migrationBuilder.DropTable(
                name: "user_data");

            migrationBuilder.DropTable(
                name: "user_group_granular_permissions");

            migrationBuilder.DropTable(
                name: "user_group_members");

            migrationBuilder.DropTable(
                name: "user_logins");

            migrationBuilder.DropTable(
                name: "webhook_logs");

            migrationBuilder.DropTable(
                name: "webhook_requests");

            migrationBuilder.DropTable(
                name: "webhooks");

            migrationBuilder.DropTable(
                name: "work_links");

            migrationBuilder.DropTable(
                name: "work_updates");

            migrationBuilder.DropTable(
                name: "content_versions");

            migrationBuilder.DropTable(
                name: "dictionary_items");

            migrationBuilder.DropTable(
                name: "openid_authorizations");

            migrationBuilder.DropTable(
                name: "public_access_entries");

            migrationBuilder.DropTable(
                name: "relation_types");

            migrationBuilder.DropTable(
                name: "property_types");

            migrationBuilder.DropTable(
                name: "tags");

            migrationBuilder.DropTable(
                name: "user_groups");

            migrationBuilder.DropTable(
                name: "users");

            migrationBuilder.DropTable(
                name: "contents");

            migrationBuilder.DropTable(
                name: "openid_applications");

            migrationBuilder.DropTable(
                name: "data_types");

            migrationBuilder.DropTable(
                name: "property_groups");

            migrationBuilder.DropTable(
                name: "languages");

            migrationBuilder.DropTable(
                name: "content_types");

            migrationBuilder.DropTable(
                name: "nodes");
        }
    }
}
