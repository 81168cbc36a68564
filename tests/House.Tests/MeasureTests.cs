using System.Linq;

namespace Dstack.Permissions.House.Tests;

public class MeasureTests(ITestOutputHelper output)
{
    [Fact]
    public void The_measures_are_printed()
    {
        foreach (var project in SourceProject.All)
        {
            var counts = SourceLines.CountsUnder($"src/{project.Name}");
            var circles = Circles.Among(project.Imports.Pairs);
            var rooms = Circles.Among(Contributing.FloorsOf(project.Name).RoomImports(project.Imports.Pairs));
            output.WriteLine(
                $"{project.Name}: {counts.Count} files, median {SourceLines.Median(counts)} lines, longest {counts[^1]}, "
                + $"{SourceLines.ShareOfSmall(counts):P0} of at most {SourceLines.FewLines}; circles of rooms {rooms.Count}; "
                + $"files in circles {circles.Sum(circle => circle.Count)}, "
                + $"largest {circles.Select(circle => circle.Count).FirstOrDefault()}");
        }

        var all = SourceLines.CountsUnder("src");
        output.WriteLine(
            $"src: {all.Count} files, median {SourceLines.Median(all)} lines, {SourceLines.ShareOfSmall(all):P0} of at most "
            + $"{SourceLines.FewLines}; from a call to its diagnostic {WalkTests.Files.Count} files; "
            + $"places of a rule {Contributing.RecipeFor("A rule of policy files").Count}");
        Assert.Equal(4, SourceProject.All.Count);
    }
}
