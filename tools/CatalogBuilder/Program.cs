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

var command = new RootCommand("Builds the catalog in src/Iam/Catalog/Data from the pinned packages and the reviewed tables.") { root, check, offline };
command.SetAction(arguments => new BuildCommand(Folders(arguments), arguments.GetValue(offline)).Run(arguments.GetValue(check)));
var refresh = new Command("refresh", "Writes the API models from the pinned packages, then the catalog.");
refresh.SetAction(arguments => new RefreshCommand(Folders(arguments), arguments.GetValue(offline)).Run());
command.Add(refresh);
return command.Parse(args).Invoke();

RepositoryFolders Folders(ParseResult arguments) => arguments.GetValue(root) is { } given
    ? new RepositoryFolders(given.FullName)
    : RepositoryFolders.Find(Directory.GetCurrentDirectory());
