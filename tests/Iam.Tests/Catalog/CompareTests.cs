using System;
using System.ComponentModel;
using System.IO;
using Dstack.Permissions.CatalogBuilder;

namespace Dstack.Permissions.Iam.Tests.Catalog;

/// <summary>The command that compares the catalog with AWS's tables of operations.</summary>
public class CompareTests
{
    private static readonly RepositoryFolders Folders = RepositoryFolders.Find(AppContext.BaseDirectory);

    [Fact]
    public void Every_need_of_the_transcribed_tables_is_held_or_refused()
    {
        var tables = Path.Combine(Folders.Root, "..", "shared", "facts", "aws-operations");
        Assert.SkipUnless(Directory.Exists(tables), "../shared/facts/aws-operations is not there.");
        Assert.Equal(0, Compare(tables));
    }

    [Theory]
    [InlineData(0, "# service sqs prefix sqs complete\nCreateQueue CreateQueue\n# same-name operations: 20\n")]
    [InlineData(0, "# service sqs prefix sqs complete\nStartMessageMoveTask StartMessageMoveTask ReceiveMessage SendMessage\n")]
    [InlineData(0, "# service sqs prefix sqs complete\nCreateQueue CreateQueue\nNewerThanAnyModel NewerThanAnyModel kms:Decrypt\n")]
    [InlineData(1, "# service sqs prefix sqs complete\nDeleteQueue DeleteQueue iam:PassRole\n")]
    [InlineData(1, "# service events prefix events complete\nPutRule PutRule TagResource DeleteRule\n")]
    public void A_folder_that_it_has_never_seen_is_judged_alike(int expected, string page)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "page.txt"), page);
            Assert.Equal(expected, Compare(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("# service sqs prefix sqs complete\nNewerThanAnyModel NewerThanAnyModel kms:Decrypt\n")]
    [InlineData("# service unheard prefix unheard complete\nDo Do kms:Decrypt\n")]
    public void Nothing_to_compare_is_no_success(string page)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "page.txt"), page);
            Assert.Throws<InvalidDataException>(() => Compare(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Compare(string folder)
    {
        try
        {
            return new NeedCommands(Folders, offline: false).Compare(folder);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            Assert.Skip("The npm packages are not in artifacts/npm and cannot be fetched: " + exception.Message);
            throw;
        }
    }
}
