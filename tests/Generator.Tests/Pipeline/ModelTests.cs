using System.Collections.Immutable;
using Dstack.Permissions.Generator.Pipeline;
using Dstack.Permissions.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dstack.Permissions.Generator.Tests.Pipeline;

/// <summary>The pipeline keeps values only: nothing that keeps a compilation alive or that compares by reference.</summary>
public class ModelTests
{
    [Fact]
    public void The_models_of_every_step_hold_values_only()
    {
        var run = GeneratorRun.Of(TestProject.With(
            """
            { "Version": "2012-10-17", "Statement": [{
              "Sid": "A", "Effect": "Allow", "Action": ["s3:Get*", "sqs:SendMessage"], "Resource": ["*", "{x}"],
              "Condition": { "StringEquals": { "aws:TagKeys": ["a", "b"] } } }] }
            """).AddFile(
                "/app/aws.permissions-model.json",
                """
                { "services": { "s3": {
                  "actions": { "Fold": { "accessLevel": "Read", "resourceTypes": ["sheet"], "conditionKeys": ["s3:Size"] } },
                  "resourceTypes": { "sheet": { "arn": "arn:${Partition}:s3:::${Sheet}" } },
                  "conditionKeys": { "s3:Size": "String" } } } }
                """));
        var models = run.Result.TrackedSteps
            .Where(step => typeof(TrackingNames).GetField(step.Key) is not null)
            .SelectMany(step => step.Value)
            .SelectMany(step => step.Outputs)
            .Select(output => output.Value);
        Assert.Empty(models.SelectMany(model => ForbiddenValues.In(model)));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_a_model_may_not_hold_is_found_wherever_it_hides(object model, string expected) =>
        Assert.Contains(ForbiddenValues.In(model), path => path.EndsWith(expected, StringComparison.Ordinal));

    [Fact]
    public void What_a_model_may_hold_is_not_found() =>
        Assert.Empty(ForbiddenValues.In(new Holder(new Iam.Text.EquatableArray<string>(["a"]))));

    public static TheoryData<object, string> Bad()
    {
        var tree = CSharpSyntaxTree.ParseText("class A { }");
        var symbol = CSharpCompilation.Create("a", [tree]).GetTypeByMetadataName("A")!;
        return new()
        {
            { new Holder(symbol), "symbol" },
            { new Holder(tree.GetRoot()), "node" },
            { new Holder(tree), "tree" },
            { new Holder(symbol.Locations[0]), "Location" },
            { new Holder(new[] { 1 }), "array" },
            { new Holder(ImmutableArray.Create(1)), "ImmutableArray" },
            { new Holder(new List<int> { 1 }), "List" },
            { new Holder(new Holder(new Iam.Text.EquatableArray<Name>([new Name(symbol)]))), "symbol" },
        };
    }

    private sealed record Holder(object Held);

    private sealed record Name(object Held);
}
