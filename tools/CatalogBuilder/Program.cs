using System;
using System.CommandLine;
using System.IO;
using Dstack.Permissions.CatalogBuilder;

var root = new Option<DirectoryInfo>("--root")
{
    Description = "The repository's root; by default it is looked for from the current folder upwards.",
    Recursive = true,
};
var check = new Option<bool>("--check")
{
    Description = "Write nothing; fail where the checked-in catalog differs from what would be built.",
};
var offline = new Option<bool>("--offline")
{
    Description = "Use only the packages that are in the cache folder.",
    Recursive = true,
};

var command = new RootCommand(
    "Builds the catalog in src/Iam/Catalog/Data from the pinned packages and the reviewed tables.") { root, check, offline };
command.SetAction(arguments => new BuildCommand(Folders(arguments), arguments.GetValue(offline)).Run(arguments.GetValue(check)));
var pinned = new Option<bool>("--pinned") { Description = "Read the pinned versions; without it, the newest are pinned first." };
var refresh = new Command(
    "refresh", "Pins the newest packages, writes the API models from them, then the catalog, and says what changed.") { pinned };
refresh.SetAction(arguments => new RefreshCommand(Folders(arguments), arguments.GetValue(offline)).Run(arguments.GetValue(pinned)));
command.Add(refresh);
var folder = new Argument<DirectoryInfo>("folder") { Description = "AWS's tables of operations, a file a page." };
var import = new Command("import", "Takes AWS's tables of operations into the project's.") { folder };
import.SetAction(arguments => OnFolder(arguments, Needs(arguments).Import));
command.Add(import);
var compare = new Command(
    "compare", "Says of each need that AWS's tables list whether the catalog holds it, refuses it, or owes an answer.") { folder };
compare.SetAction(arguments => OnFolder(arguments, Needs(arguments).Compare));
command.Add(compare);
var propose = new Command("propose", "Writes what the tables of operations lack into them, for review.");
propose.SetAction(arguments => Needs(arguments).Propose());
command.Add(propose);
return command.Parse(args).Invoke();

// What is wrong with the tables is their author's to mend: a line is enough.
int OnFolder(ParseResult arguments, Func<string, int> run)
{
    try
    {
        return run(arguments.GetValue(folder)!.FullName);
    }
    catch (Exception fault) when (fault is InvalidDataException or DirectoryNotFoundException)
    {
        Console.Error.WriteLine(fault.Message);
        return 1;
    }
}

NeedCommands Needs(ParseResult arguments) => new(Folders(arguments), arguments.GetValue(offline));

RepositoryFolders Folders(ParseResult arguments) => arguments.GetValue(root) is { } given
    ? new RepositoryFolders(given.FullName)
    : RepositoryFolders.Find(Directory.GetCurrentDirectory());
