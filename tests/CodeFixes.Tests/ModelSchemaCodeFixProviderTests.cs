using System.Linq;
using System.Threading.Tasks;
using Dstack.Permissions.Analyzer;
using Dstack.Permissions.Analyzer.Project;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Tests;

/// <summary>DSP0013: a wrong or absent schema is offered in models files.</summary>
public class ModelSchemaCodeFixProviderTests
{
    private const string Path = "/src/aws.permissions-model.json";

    private static readonly AnalyzedProjects Fixes = new(new ModelSchemaAnalyzer(), new ModelSchemaCodeFixProvider());

    [Theory]
    [InlineData("{\n\t\"services\": {}\n}\n", "{\n\t\"$schema\": \"" + ModelSchema.Address + "\",\n\t\"services\": {}\n}\n")]
    [InlineData("""{"services":{}}""", """{"$schema":""" + "\"" + ModelSchema.Address + "\"" + ""","services":{}}""")]
    [InlineData("""{ "$schema": "https://example.com/x.json", "services": {} }""",
        """{ "$schema": """ + "\"" + ModelSchema.Address + "\"" + """, "services": {} }""")]
    public async Task The_schema_is_written(string before, string after)
    {
        var solution = new FixedSolution().WithProject("App", "", (Path, SourceText.From(before)));
        await solution.ApplyAsync(Assert.Single(await Fixes.FixesAsync(solution.Current.Projects.Single())));
        Assert.Equal(after, (await solution.ReadAsync(Path)).Single().ToString());
        Assert.Empty(await Fixes.FixesAsync(solution.Current.Projects.Single()));
    }

    [Theory]
    [InlineData(Path, """{ "$schema": "../schemas/permissions-model.schema.json", "services": {} }""")]
    [InlineData(Path, """[]""")]
    [InlineData("/src/policy.json", """{ "Statement": [] }""")]
    public async Task A_copy_of_the_schema_will_do_and_other_files_are_let_be(string path, string text) =>
        Assert.Empty(
            await Fixes.FixesAsync(new FixedSolution().WithProject("App", "", (path, SourceText.From(text))).Current.Projects.Single()));
}
