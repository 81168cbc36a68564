using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Dstack.Permissions.CodeFixes.Findings;

namespace Dstack.Permissions.CodeFixes.Tests;

public class DocumentationTests
{
    [Fact]
    public void The_page_lists_every_rule_that_has_a_fix_and_no_other()
    {
        var root = typeof(DocumentationTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;
        var rows = File.ReadLines(Path.Combine(root, "docs", "fixes.md")).Where(line => line.StartsWith("| DSP", System.StringComparison.Ordinal));
        var listed = rows.SelectMany(row => Regex.Matches(row.Split('|')[1], "DSP[0-9]{4}").Select(match => match.Value));
        Assert.Equal(FindingEdits.Ids.Order(), listed.Order());
    }
}
