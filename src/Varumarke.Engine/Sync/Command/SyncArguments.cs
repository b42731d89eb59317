namespace Varumarke.Engine.Sync.Command;

/// <summary>The arguments of <c>import</c> and <c>export</c>.</summary>
internal sealed record SyncArguments(string Verb, string Folder, string? MediaFolder, bool DryRun, string? ReportFile, bool Quiet)
{
    public const string Usage =
        """
        import <folder> [--media <folder>] [--dry-run] [--report <file.json>] [--quiet]
        export <folder> [--media <folder>] [--dry-run] [--report <file.json>] [--quiet]
          <folder>   a uSync folder (Languages, DataTypes, ContentTypes, Content, …), or the folder above it
          --media    where the media files are, or go; media-seed beside the folder when not given
          --dry-run  says what would happen and writes nothing
          --report   writes the report as JSON too
          --quiet    prints only what failed, and the sums
        """;

    public static bool IsCommand(IReadOnlyList<string> args)
    {
        return args.Count > 0 && args[0] is "import" or "export";
    }

    /// <returns>The arguments, or a sentence that says what is wrong with them.</returns>
    public static (SyncArguments? Arguments, string? Error) Parse(IReadOnlyList<string> args)
    {
        if (!IsCommand(args))
        {
            return (null, "The first argument must be import or export.");
        }

        string? folder = null;
        string? media = null;
        string? report = null;
        bool dryRun = false;
        bool quiet = false;
        for (int at = 1; at < args.Count; at++)
        {
            string arg = args[at];
            switch (arg)
            {
                case "--dry-run":
                    dryRun = true;
                    break;
                case "--quiet":
                    quiet = true;
                    break;
                case "--media" or "--report":
                    if (at + 1 == args.Count || args[at + 1].StartsWith("--", StringComparison.Ordinal))
                    {
                        return (null, $"{arg} must be followed by a {(arg == "--media" ? "folder" : "file")}.");
                    }

                    at++;
                    (media, report) = arg == "--media" ? (args[at], report) : (media, args[at]);
                    break;
                default:
                    if (arg.StartsWith('-'))
                    {
                        return (null, $"{arg} is not an option of {args[0]}.");
                    }

                    if (folder is not null)
                    {
                        return (null, $"{args[0]} takes one folder, but both {folder} and {arg} were given.");
                    }

                    folder = arg;
                    break;
            }
        }

        return string.IsNullOrWhiteSpace(folder)
            ? (null, $"{args[0]} must be followed by a folder.")
            : (new SyncArguments(args[0], folder, media, dryRun, report, quiet), null);
    }

    /// <summary>The media folder that is named, or media-seed beside the configuration.</summary>
    /// <param name="folder">The folder that holds the kinds.</param>
    public string MediaFolderOrDefault(string folder)
    {
        string parent = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))) ?? ".";
        return MediaFolder ?? Path.Combine(parent, "media-seed");
    }
}
