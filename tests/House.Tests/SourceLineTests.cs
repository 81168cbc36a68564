using System.Linq;

namespace Dstack.Permissions.House.Tests;

public class SourceLineTests
{
    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    [InlineData("tools")]
    [InlineData("benchmarks")]
    public void No_line_is_too_long(string folder) => Faults.None(
        Repository.SourcesUnder(folder).SelectMany(file => SourceLines.LongLines(file, Repository.Read(file))));

    [Fact]
    public void No_source_file_is_too_long() => Assert.InRange(SourceLines.CountsUnder("src")[^1], 1, SourceLines.MostLines);

    // A type with one user lives with it: crumbs make a reader open files.
    [Fact]
    public void Few_source_files_are_crumbs() => Assert.InRange(SourceLines.ShareOfSmall(SourceLines.CountsUnder("src")), 0, 0.22);

    [Fact]
    public void A_long_line_is_found() => Assert.Equal(
        ["A.cs(2): 141"],
        SourceLines.LongLines("A.cs", $"{new string('a', 140)}\r\n{new string('b', 141)}\n"));

    [Fact]
    public void Texts_under_test_keep_their_form()
    {
        const string Raw = "\"\"\"";
        var text = new string('a', 140);
        Assert.Equal(
            ["A.cs(5): 151"],
            SourceLines.LongLines("A.cs", $"var a = {Raw}{text}{Raw};\nvar b = $${Raw}\n{text}a{{{{a}}}}\n{Raw};\nvar c = \"{text}\";\n"));
    }

    [Fact]
    public void Small_files_are_counted() => Assert.Equal(0.5, SourceLines.ShareOfSmall([1, 30, 31, 400]));
}
