using System.CommandLine;
using System.IO;
using Dstack.Permissions.CatalogBuilder;

var root = new Option<DirectoryInfo>("--root")
{
    Description = "The repository's root; by default it is looked for from the current folder upwards.",
};
var check = new Option<bool>("--check")
{
    Description = "Write nothing; fail where the checked-in catalog differs from what would be built.",
};
var offline = new Option<bool>("--offline")
{
    Description = "Use only the packages that are in the cache folder.",
};

var command = new RootCommand("Builds the catalog in src/Iam/Catalog/Data from the pinned packages and the reviewed tables.") { root, check, offline };
command.SetAction(arguments =>
{
    var folders = arguments.GetValue(root) is { } given ? new RepositoryFolders(given.FullName) : RepositoryFolders.Find(Directory.GetCurrentDirectory());
    return new BuildCommand(folders, arguments.GetValue(offline)).Run(arguments.GetValue(check));
});
return command.Parse(args).Invoke();
