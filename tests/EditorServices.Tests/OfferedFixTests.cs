using System.Threading.Tasks;

namespace Dstack.Permissions.EditorServices.Tests;

/// <summary>
/// What Roslyn's code-fix service offers. It keeps the providers of a project as the kind of the document that it is first asked for lets
/// them through, so the order of the questions must make no difference.
/// </summary>
public class OfferedFixTests(EditedProject project) : IClassFixture<EditedProject>
{
    [Theory]
    [InlineData(EditedProject.Code, "DeleteObjectAsync")]
    [InlineData(EditedProject.Policy, "s3:PutObjects")]
    [InlineData(EditedProject.Model, "{")]
    [InlineData(EditedProject.Config, "root")]
    public async Task The_file_that_is_asked_first_makes_no_difference(string first, string at)
    {
        var editor = project.Open();
        await editor.TitlesAsync(first, at);
        Assert.Equal(
            ["Allow 's3:DeleteObject' in policy.json"],
            await editor.TitlesAsync(EditedProject.Code, "DeleteObjectAsync"));
        Assert.Equal(["Change to 's3:PutObject'"], await editor.TitlesAsync(EditedProject.Policy, "s3:PutObjects"));
        Assert.Equal(["Name the schema"], await editor.TitlesAsync(EditedProject.Model, "{"));
        Assert.Equal(["Fix what has one right answer in policy.json"], await editor.TitlesAsync(EditedProject.Code, "using System"));
    }

    [Fact]
    public async Task A_span_that_is_asked_for_again_has_each_fix_once()
    {
        var editor = project.Open();
        for (var time = 0; time < 3; time++)
            Assert.Single(await editor.TitlesAsync(EditedProject.Code, "DeleteObjectAsync"));
    }

    [Theory]
    [InlineData(EditedProject.Code, "GetObjectAsync")]
    [InlineData(EditedProject.Policy, "s3:GetObject")]
    [InlineData(EditedProject.Model, "catalog")]
    [InlineData(EditedProject.Config, "root")]
    public async Task Nothing_is_offered_where_nothing_is_wrong(string file, string at) =>
        Assert.Empty(await project.Open().TitlesAsync(file, at));
}
